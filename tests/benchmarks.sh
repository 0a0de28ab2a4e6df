#!/usr/bin/env bash
# Measures this program against Hugo, Eleventy and `cp -r` on synthetic sites, and writes docs/benchmarks.md.
#
#   tests/benchmarks.sh                    50, 1,000, 10,000 and 100,000 projects, on tmpfs and on disk
#   tests/benchmarks.sh 1000 [10000 …]     these sizes only
#
#   ROUNDS=7       rounds a size (one at 100,000)
#   PLACES=…       folders to measure in; the default is one on tmpfs (/dev/shm) and one on the disk of this checkout
#   KEEP=1         leaves the sites where they are
#
# Above 10,000 projects only this program is measured, once and on tmpfs: Hugo would need more memory than most machines have.
#
# Every round runs all programs in turn, each into a folder that has not been there before. Before the first round the pages
# of all programs are compared word by word; a size whose words differ is not measured.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

root="$PWD"
work="$root/tests/.tools/benchmarks"
rounds="${ROUNDS:-7}"
sizes=("${@:-50 1000 10000 100000}")
read -r -a sizes <<<"${sizes[*]}"
read -r -a places <<<"${PLACES:-/dev/shm/livelihood-benchmarks $work/disk}"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

stop() { echo "$*" >&2; exit 3; }

missing=()
for tool in hugo hyperfine npm; do command -v "$tool" >/dev/null || missing+=("$tool"); done
[[ -x /usr/bin/time ]] || missing+=(time)
if ((${#missing[@]})); then
  if ((EUID != 0)); then stop "Please install ${missing[*]} first."; fi
  apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null
fi

mkdir -p "$work/results"
dotnet build tests/LivelihoodSite.Benchmarks -c Release -v q -clp:NoSummary
dotnet publish src/LivelihoodSite -c Release -v q -r linux-x64 --self-contained false -p:PublishReadyToRun=true \
  -p:NuGetLockFilePath="$work/framework.lock.json" --artifacts-path "$work/framework-build" -o "$work/framework"
dotnet publish src/LivelihoodSite -c Release -v q -r linux-x64 -p:PublishAot=true -p:NativeBuild=true \
  --artifacts-path "$work/native-build" -o "$work/native"
benchmarks=(dotnet "$root/tests/LivelihoodSite.Benchmarks/bin/Release/net10.0/LivelihoodSite.Benchmarks.dll")
native="$work/native/livelihood"
framework="dotnet $work/framework/livelihood.dll"

mkdir -p "$work/npm"
cp tests/LivelihoodSite.Benchmarks/Templates/eleventy/package*.json "$work/npm/"
npm install --prefix "$work/npm" --silent --no-progress </dev/null

# The sites of one size in one place: pages/ and all/ for this program, hugo/ and eleventy/ for the others.
prepare() {
  local size="$1" place="$2"
  rm -rf "$place"
  mkdir -p "$place/out"
  "${benchmarks[@]}" corpus "$place/all" "$size"
  cp -r "$place/all" "$place/pages"
  echo "parts: pages" >>"$place/pages/input/site.yml"
  if ((size > 10000)); then return; fi
  $native build --root "$place/pages" --output "$place/built-pages" >"$place/build.log"
  $native build --root "$place/all" --output "$place/built-all" >>"$place/build.log"
  "${benchmarks[@]}" engines "$place/pages" "$place/built-pages" "$place"
  ln -s "$work/npm/node_modules" "$place/eleventy/node_modules"
  (cd "$place/hugo" && hugo --quiet -d "$place/words-hugo")
  "${benchmarks[@]}" compare "$place/built-pages" "$place/words-hugo"
  (cd "$place/eleventy" && node node_modules/@11ty/eleventy/cmd.cjs --quiet --output="$place/words-eleventy" >/dev/null)
  "${benchmarks[@]}" compare "$place/built-pages" "$place/words-eleventy"
  rm -rf "$place/words-hugo" "$place/words-eleventy"
}

# Command lines by name; {} is the folder of the round.
commands() {
  local size="$1" place="$2"
  echo "native-pages|$place|$native build --root $place/pages --output {}/native-pages"
  if ((size > 10000)); then
    echo "native-all|$place|$native build --root $place/all --output {}/native-all"
    return
  fi
  echo "hugo|$place/hugo|hugo --quiet -d {}/hugo"
  echo "native-all|$place|$native build --root $place/all --output {}/native-all"
  echo "native-all-same|$place|$native build --root $place/all --output {}/native-all"
  echo "native-all-one|$place|$native build --root $place/all --output {}/native-all"
  echo "cp-pages|$place|cp -r $place/built-pages {}/cp-pages"
  echo "cp-all|$place|cp -r $place/built-all {}/cp-all"
  echo "framework-pages|$place|$framework build --root $place/pages --output {}/framework-pages"
  echo "framework-all|$place|$framework build --root $place/all --output {}/framework-all"
  echo "eleventy|$place/eleventy|node node_modules/@11ty/eleventy/cmd.cjs --quiet --output={}/eleventy"
}

measure() {
  local size="$1" place="$2" kind="$3" times="$4" round name folder command out changed
  changed="$(find "$place/all/input" -name '*.en.md' -path '*/input/2*' | sort | sed -n 1p)"
  for ((round = 0; round <= times; round++)); do
    out="$place/out/$round"
    mkdir -p "$out"
    while IFS='|' read -r name folder command; do
      if [[ "$name" == native-all-one ]]; then
        cp "$changed" "$place/changed.md"
        echo "One more sentence." >>"$changed"
      fi
      if ((round == 0)); then
        # The first round warms the caches and tells the peak of memory.
        (cd "$folder" && /usr/bin/time -f "%M" -o "$place/memory" ${command//\{\}/$out} >/dev/null 2>"$place/errors") ||
          { cat "$place/errors"; stop "$name failed."; }
        printf '%s\t%s\t%s\tmemory\t%s\n' "$kind" "$size" "$name" "$(tail -n 1 "$place/memory")" >>"$work/results/$size.tsv"
      else
        (cd "$folder" && hyperfine -N --runs 1 --style none --export-json "$place/time.json" "${command//\{\}/$out}" >/dev/null 2>"$place/errors") ||
          { cat "$place/errors"; stop "$name failed."; }
        printf '%s\t%s\t%s\ttime\t%s\n' "$kind" "$size" "$name" \
          "$(node -e 'const r = JSON.parse(require("fs").readFileSync(process.argv[1])).results[0]; console.log([r.mean, r.user, r.system].join(" "))' "$place/time.json")" >>"$work/results/$size.tsv"
      fi
      if [[ "$name" == native-all-one ]]; then
        mv "$place/changed.md" "$changed"
      fi
      # A site of 100,000 projects is too large to stand beside another.
      if ((size > 10000)); then rm -rf "$out"; mkdir -p "$out"; fi
    done < <(commands "$size" "$place")
    # Outside of what is measured; on a disk the folders stay, for removing them makes the next round crawl.
    [[ "$kind" == disk ]] || rm -rf "$out"
  done
}

for size in "${sizes[@]}"; do
  : >"$work/results/$size.tsv"
  for place in "${places[@]}"; do
    kind="$(stat -f -c %T "$(dirname "$place")" 2>/dev/null || echo disk)"
    [[ "$kind" == tmpfs ]] || kind=disk
    times="$rounds"
    if ((size > 10000)); then
      [[ "$kind" == tmpfs ]] || continue
      times=1
    fi
    echo "$size projects on $kind: $times rounds"
    prepare "$size" "$place"
    ((size > 10000)) || printf '%s\t%s\tfiles\tcount\t%s %s\n' "$kind" "$size" "$(find "$place/built-pages" -type f | wc -l)" "$(find "$place/built-all" -type f | wc -l)" >>"$work/results/$size.tsv"
    measure "$size" "$place" "$kind" "$times"
    [[ -n "${KEEP:-}" ]] || rm -rf "$place"
  done
done

for page in docs/benchmarks.md docs/benchmarks.zh.md; do "${benchmarks[@]}" report "$work/results" "$page"; done
echo "docs/benchmarks.md and docs/benchmarks.zh.md are written; livelihood check --root docs tells the new source-hash."
