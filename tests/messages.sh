#!/usr/bin/env bash
# Brings src/LivelihoodSite/Model/Messages/zh.po up to date with the sentences in the code. What it adds is empty: translate it.
set -euo pipefail
cd "$(dirname "$0")/.."
LIVELIHOOD_WRITE_MESSAGES=1 dotnet test --project tests/LivelihoodSite.Tests --no-progress \
  --filter-class LivelihoodSite.Tests.Messages.TranslationFileSpecs || true
git --no-pager diff --stat -- src/LivelihoodSite/Model/Messages
