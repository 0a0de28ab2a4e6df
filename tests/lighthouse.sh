#!/usr/bin/env bash
# Asks Lighthouse about home, list, category and project page of a filled site in both languages: a line a page with its
# four scores. Run ./test.sh once before: it installs the browser. Leave the machine alone meanwhile.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
npm install --prefix tests/LivelihoodSite.BrowserTests/lighthouse --no-package-lock --silent --no-progress </dev/null
dotnet test --project tests/LivelihoodSite.BrowserTests --explicit only --output Detailed \
  --filter-class LivelihoodSite.BrowserTests.LighthouseSpecs
