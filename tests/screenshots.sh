#!/usr/bin/env bash
# Takes pictures of the site. Run ./test.sh once before: it installs the browser.
#
#   tests/screenshots.sh          the main pages in both languages at 320, 768 and 1280 px, light and dark, into tests/screenshots/
#   tests/screenshots.sh manual   the pictures of the manual, with few colours, into docs/images/ (installs pngquant on Debian or Ubuntu)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
take() {
  dotnet test --project tests/LivelihoodSite.BrowserTests --explicit only --filter-class "LivelihoodSite.BrowserTests.$1"
}
install_pngquant() {
  command -v pngquant >/dev/null && return
  local as_root=()
  ((EUID == 0)) || as_root=(sudo -n)
  "${as_root[@]}" apt-get update -qq &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends pngquant || {
    echo "The pictures of the manual need pngquant: please install it."
    exit 1
  }
}
if [[ "${1-}" == manual ]]; then
  install_pngquant
  take ManualPictures
  pngquant --force --ext .png --strip --speed 1 --quality 60-90 32 docs/images/*.png
  du -ch docs/images/*.png | tail -n 1
else
  take Screenshots
  echo "tests/screenshots/"
fi
