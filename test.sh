#!/usr/bin/env bash
# Installs what the tests need where it is missing, builds once, runs every test project, and ends with one line:
#   N passed, N failed[, N skipped]
# The exit code is 0 only if tests ran and none failed.
#
#   ./test.sh         one page of every kind in both languages
#   ./test.sh --all   every page, and the other full acceptance sets
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
browser_tests=tests/LivelihoodSite.BrowserTests
passed=0
failed=0
skipped=0
complete=false

# However the script ends, its last line is the summary, and an early end is never a success.
finish() {
  local code=$?
  trap - EXIT
  if ((code == 0)) && { ! $complete || ((failed > 0 || passed == 0)); }; then
    code=1
  fi
  local summary="$passed passed, $failed failed"
  if ((skipped > 0)); then
    summary+=", $skipped skipped"
  fi
  echo "$summary"
  exit "$code"
}
trap finish EXIT

stop() {
  echo "$*"
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

install_debian_packages() {
  local missing=()
  has chromium || has chromium-browser || has google-chrome || missing+=(chromium)
  { has fc-list && [[ -n "$(fc-list :lang=zh-cn family)" ]]; } || missing+=(fontconfig fonts-noto-cjk)
  { has pdfinfo && has pdftotext; } || missing+=(poppler-utils)
  has zbarimg || missing+=(zbar-tools)
  has strace || missing+=(strace)
  [[ -x /usr/sbin/nginx ]] || missing+=(nginx-light)
  [[ -f /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ]] || missing+=(libnginx-mod-http-brotli-static)
  [[ -x /usr/sbin/apache2 ]] || missing+=(apache2)
  # For the release that --all builds.
  if [[ "${LIVELIHOOD_TESTS-}" == all ]]; then
    has zip || missing+=(zip)
    has unzip || missing+=(unzip)
    has debootstrap || [[ -x /usr/sbin/debootstrap ]] || missing+=(debootstrap)
  fi
  java -version >/dev/null 2>&1 || missing+=(default-jre-headless)
  { has node && has npm; } || missing+=(nodejs npm)
  # It carries the XLIFF 2.0 schema of OASIS.
  [[ -f /usr/share/php/Symfony/Component/Translation/Resources/schemas/xliff-core-2.0.xsd ]] ||
    missing+=(php-symfony-translation)
  ((${#missing[@]})) || return 0

  echo "Installing ${missing[*]}"
  has apt-get || stop "The tests need ${missing[*]}: please install them (there is no apt-get here to do it)."
  local as_root=()
  if ((EUID != 0)); then
    has sudo || stop "The tests need ${missing[*]}: please install them as root (there is no sudo here to do it)."
    as_root=(sudo -n)
  fi
  local log
  log="$(mktemp)"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq >"$log" 2>&1 </dev/null &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
      "${missing[@]}" >>"$log" 2>&1 </dev/null || {
    cat "$log"
    stop "The tests need ${missing[*]}, and apt-get could not install them (its words stand above)."
  }
  rm -f "$log"

  # Debian starts a web server as soon as it is installed; the tests start their own, for themselves.
  local server
  for server in nginx apache2; do
    if [[ -d /run/systemd/system && " ${missing[*]} " == *" $server"[\ -]* ]]; then
      "${as_root[@]}" systemctl disable --now "$server" >/dev/null 2>&1 || true
    fi
  done
}

# The checkers from npm, as the lock file pins them; again only when the lock file has changed.
install_node_packages() {
  local stamp="$browser_tests/node_modules/.installed"
  cmp -s "$browser_tests/package-lock.json" "$stamp" && return 0
  npm ci --prefix "$browser_tests" --silent --no-progress </dev/null ||
    stop "npm could not install the checkers that $browser_tests/package-lock.json pins."
  cp "$browser_tests/package-lock.json" "$stamp"
}

# The number behind a word of the closing summary of dotnet test.
count_of() {
  local number
  number="$(sed -n "s/^ *$1: *\([0-9][0-9]*\)\r*$/\1/p" "$2" | tail -n 1)"
  echo "${number:-0}"
}

run_tests() {
  local project="$1" log code project_failed
  log="$(mktemp)"
  code=0
  dotnet test --no-build --no-progress --no-ansi --project "$project" \
    --filter-not-class LivelihoodSite.BrowserTests.Screenshots \
    --filter-not-class LivelihoodSite.BrowserTests.ManualPictures \
    --filter-not-class LivelihoodSite.BrowserTests.LighthouseSpecs 2>&1 </dev/null | tee "$log" || code=${PIPESTATUS[0]}
  project_failed="$(count_of failed "$log")"
  passed=$((passed + $(count_of succeeded "$log")))
  skipped=$((skipped + $(count_of skipped "$log")))
  if ((code != 0 && project_failed == 0)); then
    echo "$project ended with exit code $code without a failed test: it crashed, or ran no test. It counts as one failure."
    project_failed=1
  fi
  failed=$((failed + project_failed))
  rm -f "$log"
}

# In the background of a script a program ignores Ctrl+C, and with it the previews that tests end so.
if [[ "$(trap -p INT)" == *"''"* ]] && env --default-signal=INT true 2>/dev/null; then
  exec env --default-signal=INT "$0" "$@"
fi

case "${1-}" in
"") ;;
--all) export LIVELIHOOD_TESTS=all ;;
*) stop "Usage: ./test.sh [--all]" ;;
esac

has dotnet || stop "The tests need the .NET 10 SDK (the command dotnet); global.json names the version."
install_debian_packages
install_node_packages
dotnet tool restore >/dev/null || stop "dotnet tool restore failed."
dotnet restore --locked-mode || stop "dotnet restore failed; no test ran."
dotnet build --no-restore || stop "The build failed; no test ran."

for project in tests/*Tests/*Tests.csproj; do
  run_tests "$project"
done
complete=true
