#!/bin/sh
# Publishes a finished site on a Linux server in one step, and takes it back in one step.
#
#   publish.sh OUTPUT SITE    copies the folder OUTPUT to SITE/releases/ and lets SITE/current point to the copy
#   publish.sh --back SITE    lets SITE/current point to the version before; once more, and it points forward again
#
# The web server serves SITE/current (docs/publishing.md). Its readers get the one version or the other, whole. The last
# three versions stay. Files in assets/ of the version before are kept for one version longer, so that a page which
# somebody has just opened still finds its style sheet.
set -eu
keep=3
numbers='[0-9][0-9][0-9][0-9][0-9][0-9]'

die() {
  echo "publish.sh: $*" >&2
  exit 1
}

# Points a link of SITE to a version. One rename replaces it; ln -sf would remove it first.
point() {
  ln -sfn "releases/$2" "$site/$1.new"
  mv -T "$site/$1.new" "$site/$1"
}

version_of() {
  [ -L "$site/$1" ] && basename "$(readlink "$site/$1")" || true
}

# Copies the own assets of one version into another. What was carried already is listed beside the version.
carry() {
  [ -n "$1" ] && [ -d "$site/releases/$1" ] || return 0
  (cd "$site/releases/$1" && find . -type f -path '*/assets/*') | sort | while IFS= read -r file; do
    if [ ! -e "$site/releases/$2/$file" ] && ! grep -qxF "$file" "$site/releases/$1.carried" 2>/dev/null; then
      mkdir -p "$(dirname "$site/releases/$2/$file")"
      cp -p "$site/releases/$1/$file" "$site/releases/$2/$file"
      printf '%s\n' "$file" >>"$site/releases/$2.carried"
    fi
  done
}

[ $# -eq 2 ] || die "usage: publish.sh OUTPUT SITE, or publish.sh --back SITE"
site=$2
mkdir -p "$site/releases"
exec 9>"$site/.lock"
flock -n 9 || die "another publish.sh is at work in $site"
current=$(version_of current)

if [ "$1" = --back ]; then
  previous=$(version_of previous)
  [ -n "$previous" ] && [ -d "$site/releases/$previous" ] || die "there is no version before the present one in $site"
  carry "$current" "$previous"
  point current "$previous"
  point previous "$current"
  echo "$site/current is version $previous again; version $current is kept"
  exit 0
fi

output=${1%/}
[ -f "$output/index.html" ] && [ -f "$output/404.html" ] || die "$output is not a finished site"
# The lock of the build, where the site was built here: nobody builds while it is copied.
if [ -f "$output.lock" ]; then
  exec 8<"$output.lock"
  flock -n 8 || die "a build is writing $output; wait until it has ended"
fi

last=$(find "$site/releases" -mindepth 1 -maxdepth 1 -type d -name "$numbers" | sed 's|.*/||' | sort -n | tail -n 1)
next=$(printf '%06d' $((1 + $(expr "${last:-0}" + 0))))
rm -rf "$site/releases/$next.partial"
cp -a "$output" "$site/releases/$next.partial"
for sums in "$site/releases/$next.partial"/*/SHA256SUMS; do
  [ ! -f "$sums" ] || (cd "$(dirname "$sums")" && sha256sum --check --quiet SHA256SUMS) || die "the copy is damaged"
done
mv -T "$site/releases/$next.partial" "$site/releases/$next"
carry "$current" "$next"
if [ -n "$current" ]; then
  point previous "$current"
fi
point current "$next"
echo "$site/current is version $next"

find "$site/releases" -mindepth 1 -maxdepth 1 -type d -name "$numbers" | sed 's|.*/||' | sort -rn | tail -n +$((keep + 1)) |
  while IFS= read -r old; do
    if [ "$old" != "$(version_of current)" ] && [ "$old" != "$(version_of previous)" ]; then
      rm -rf "$site/releases/$old" "$site/releases/$old.carried"
    fi
  done
