#!/usr/bin/env bash
# Builds the site and takes pictures of its main pages (home, all projects, a category, a project, search) in both
# languages at 320, 768 and 1280 px, light and dark, into tests/screenshots/. Run ./test.sh once before: it installs the
# browser.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet test --project tests/LivelihoodSite.BrowserTests --explicit only --filter-class LivelihoodSite.BrowserTests.Screenshots
echo "tests/screenshots/"
