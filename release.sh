#!/usr/bin/env bash
# Builds everything that a release consists of into one folder: the package for dotnet tool, a single file for each system,
# the list of parts (CycloneDX), the notes of the release, SHA256SUMS. docs/releasing.md says when and how.
#
#   ./release.sh [--preview] [--output DIR] [PART …]
#
# Parts: tool linux-x64 linux-arm64 win-x64 osx-arm64 sbom notes. Default: all. Without --preview the commit must bear
# the tag of the version in Directory.Build.props, and nothing may be changed since.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
systems=(linux-x64 linux-arm64 win-x64 osx-arm64)
project=src/LivelihoodSite
output=release
preview=false
parts=()

stop() {
  echo "$*" >&2
  exit 1
}

while (($#)); do
  case "$1" in
  --preview) preview=true ;;
  --output)
    (($# > 1)) || stop "--output needs a folder."
    output="$2"
    shift
    ;;
  tool | sbom | notes | linux-x64 | linux-arm64 | win-x64 | osx-arm64) parts+=("$1") ;;
  *) stop "Usage: ./release.sh [--preview] [--output DIR] [tool ${systems[*]} sbom notes]" ;;
  esac
  shift
done
((${#parts[@]})) || parts=(tool "${systems[@]}" sbom notes)

wanted() { [[ " ${parts[*]} " == *" $1 "* ]]; }

version="$(dotnet msbuild "$project" -nologo -getProperty:Version | tr -d '[:space:]')"
[[ "$version" =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$ ]] || stop "Directory.Build.props gives no version: $version"
if ! $preview; then
  [[ -z "$(git status --porcelain)" ]] || stop "Something is not committed. Commit it, or build a --preview."
  [[ "$(git tag --points-at HEAD)" == *"v$version"* ]] ||
    stop "This commit does not bear the tag v$version. Tag it (docs/releasing.md), or build a --preview."
fi

# Times in archives: that of the commit, so that two runs give the same bytes.
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 1546300800)}"
umask 022
rm -rf "$output"
mkdir -p "$output"
output="$(cd "$output" && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# All of it happens beside the checkout's own obj/ and bin/. A restore for a system adds that system to the lock file, so
# it works on a copy; the packages must still be the very ones of the lock file. No path of this computer gets into the program.
same=(-c Release --artifacts-path "$work/build" -p:ContinuousIntegrationBuild=true -p:PathMap="$work=/work" -p:CSharpier_Check=false
  -p:RunAnalyzers=false -p:DebugType=none -v quiet -clp:NoSummary)

hashes_of() { grep -o '"contentHash": "[^"]*"' "$1" | sort -u; }

single_file() {
  local system="$1" name="livelihood-$version-$1" program=livelihood
  local lock="$work/$system.lock.json"
  [[ $system == win-* ]] && program=livelihood.exe
  echo "$system"
  cp "$project/packages.lock.json" "$lock"
  dotnet publish "$project" "${same[@]}" -r "$system" --self-contained -o "$work/$name" \
    -p:NuGetLockFilePath="$lock" -p:RestoreLockedMode=false -p:PackAsTool=false \
    -p:PublishSingleFile=true -p:IncludeNativeLibrariesForSelfExtract=true >"$work/$system.log" 2>&1 || {
    cat "$work/$system.log" >&2
    stop "The single file for $system could not be built. Is the runtime of that system on the package feed (Microsoft.NETCore.App.Runtime.$system)?"
  }
  [[ -z "$(comm -23 <(hashes_of "$lock") <(hashes_of "$project/packages.lock.json"))" ]] ||
    stop "For $system other packages were taken than $project/packages.lock.json names."
  local others
  others="$(cd "$work/$name" && find . -type f ! -name "$program" | head -n 5)"
  [[ -z "$others" ]] || stop "More than one file was built for $system: $others"

  cp LICENSE CHANGELOG.md THIRD-PARTY-NOTICES.txt "$work/$name/"
  runtime_notices "$system" "$work/$name"
  chmod 644 "$work/$name"/*.txt
  find "$work/$name" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
  if [[ $system == win-* ]]; then
    command -v zip >/dev/null || stop "The archive for Windows needs the program zip."
    (cd "$work" && find "$name" -type f | LC_ALL=C sort | TZ=UTC zip -q -X -9 -@ "$output/$name.zip")
  else
    tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -cf - "$name" |
      gzip -9 -n >"$output/$name.tar.gz"
  fi
}

# The licence of the runtime that is inside the file, from the very package.
runtime_notices() {
  local packages pack
  packages="$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: *//')"
  pack="$(find "${packages%/}/microsoft.netcore.app.runtime.$1" -mindepth 1 -maxdepth 1 -type d | sort -V | tail -n 1)"
  cp "$pack/LICENSE.TXT" "$2/DOTNET-LICENSE.txt"
  cp "$pack/THIRD-PARTY-NOTICES.TXT" "$2/DOTNET-THIRD-PARTY-NOTICES.txt"
}

for system in "${systems[@]}"; do
  if wanted "$system"; then
    single_file "$system"
  fi
done

if wanted tool; then
  echo "dotnet tool"
  dotnet pack "$project" "${same[@]}" -o "$output" -p:RestoreLockedMode=true >"$work/tool.log" 2>&1 || {
    cat "$work/tool.log" >&2
    stop "The package for dotnet tool could not be built."
  }
fi

if wanted sbom; then
  echo "list of parts"
  dotnet tool restore >/dev/null
  dotnet restore "$project" --locked-mode -v quiet
  dotnet tool run dotnet-CycloneDX -- "$project/LivelihoodSite.csproj" --output "$work" --filename sbom.json \
    --output-format Json --disable-package-restore --no-serial-number --exclude-dev --spec-version 1.6 \
    --set-name LivelihoodSite --set-version "$version" >"$work/sbom.log" 2>&1 || {
    cat "$work/sbom.log" >&2
    stop "The list of parts could not be made."
  }
  # The tool writes the time of day; the same release has the same list.
  time="$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)"
  sed 's/"timestamp": *"[^"]*"/"timestamp": "'"$time"'"/' "$work/sbom.json" >"$output/livelihood-$version-sbom.cdx.json"
fi

if wanted notes; then
  # The part of CHANGELOG.md below the heading of this version; a preview takes what is not released yet.
  awk -v version="$version" -v preview="$preview" '
    /^## / { on = index($0, "[" version "]") || (preview == "true" && index($0, "[Unreleased]")); next }
    on { print }' CHANGELOG.md | sed '/./,$!d' >"$output/RELEASE-NOTES.md"
  [[ -s "$output/RELEASE-NOTES.md" ]] || stop "CHANGELOG.md says nothing under [$version]."
fi

(cd "$output" && find . -type f ! -name SHA256SUMS | sed 's|^\./||' | LC_ALL=C sort | xargs -r sha256sum >"$work/SHA256SUMS" &&
  cp "$work/SHA256SUMS" SHA256SUMS)
echo "LivelihoodSite $version: $(find "$output" -type f | wc -l) files in $output"
