#!/usr/bin/env bash
# Coverage-guided fuzzing of the reader of reports: SharpFuzz instruments livelihood.dll, AFL++ drives.
#
#   tests/fuzz.sh [SECONDS] [FOLDER]     600 seconds; what is found lies in FOLDER (tests/.tools/fuzz)
#
# Each crash belongs into tests/LivelihoodSite.Tests/Seeds/Fuzzed as a sample, with the mistake put right.
# The exit code is 1 when there was a crash or a hang.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

seconds="${1:-600}"
folder="${2:-.tools/fuzz}"
command -v afl-fuzz >/dev/null || { echo "Please install AFL++ first (Debian: apt-get install afl++)."; exit 3; }

rm -rf "$folder"
mkdir -p "$folder/samples"
dotnet build LivelihoodSite.Fuzzing --verbosity quiet --output "$folder/program"
dotnet "$folder/program/LivelihoodSite.Fuzzing.dll" instrument "$folder/program/livelihood.dll" "$folder/instrumented.dll"
mv "$folder/instrumented.dll" "$folder/program/livelihood.dll"
cp LivelihoodSite.Tests/Seeds/Fuzzed/*.txt "$folder/samples/"

# The words that mean something to the reader, as AFL wants them: it would be long in finding the three bytes of 完.
words=(【 】 一、 （一） 第一件 第一项 一是 1. 1、 （1） ① ▲ ● 完成情况： 进展情况: 责任单位： 完成时限： （责任单位： 注：
  完成。 已完成 推进中； 。 ； ， “ ” 万 亿 余 以上 不超过 每人每月 百分之 分之 至 — 2019年 月 日 % 个 平方米 人民政府
  '— 1 —' '第 3 页 共 4 页' $'\n' $'\r\n' $'\f' $'\u3000' $'\u200b' $'\u202e' $'\ufeff')
for word in "${words[@]}"; do
  printf '"%s"\n' "$(printf '%s' "$word" | od -An -v -tx1 | tr -d '\n' | sed 's/ /\\x/g')"
done >"$folder/words.dict"

# AFL speaks to .NET, which it did not compile, and has no say in core dumps and CPU governors.
export AFL_SKIP_BIN_CHECK=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_SKIP_CPUFREQ=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1
timeout --signal=INT "$((seconds + 60))" afl-fuzz -V "$seconds" -t 5000 -m none -i "$folder/samples" -o "$folder/found" \
  -x "$folder/words.dict" -- dotnet "$folder/program/LivelihoodSite.Fuzzing.dll" >"$folder/afl.log" 2>&1 ||
  { tail -n 20 "$folder/afl.log"; exit 1; }
grep -E '^(run_time|execs_done|execs_per_sec|corpus_count|saved_crashes|saved_hangs|bitmap_cvg)' "$folder/found/default/fuzzer_stats"
! ls "$folder/found/default/crashes/id:"* "$folder/found/default/hangs/id:"* 2>/dev/null
