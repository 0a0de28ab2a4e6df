#!/usr/bin/env bash
# Takes pictures of the site. Run ./test.sh once before: it installs the browser.
#
#   tests/screenshots.sh          the main pages in both languages at 320, 768 and 1280 px, light and dark, into tests/screenshots/
#   tests/screenshots.sh manual   the pictures of the manual, with few colours, into docs/images/ (needs pngquant)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
take() {
  dotnet test --project tests/LivelihoodSite.BrowserTests --explicit only --filter-class "LivelihoodSite.BrowserTests.$1"
}
if [[ "${1-}" == manual ]]; then
  command -v pngquant >/dev/null || { echo "Please install pngquant."; exit 1; }
  take ManualPictures
  pngquant --force --ext .png --strip --speed 1 --quality 60-90 32 docs/images/*.png
  du -ch docs/images/*.png | tail -n 1
else
  take Screenshots
  echo "tests/screenshots/"
fi
