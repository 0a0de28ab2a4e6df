#!/bin/sh
# Makes the pages across editions from the data that the shards have put into the store.
#   roots.sh SITE STORE
set -eu
site=$1 store=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/shards"

case $store in
  *:*)
    rclone copy "$store" "$work/shards" --include '/*/data/projects.json' --include '/*/sitemap*.xml'
    ;;
  *)
    for data in "$store"/[0-9][0-9][0-9][0-9]/data/projects.json; do
      edition=${data%/data/projects.json}
      mkdir -p "$work/shards/${edition##*/}/data"
      cp "$data" "$work/shards/${edition##*/}/data/"
      for map in "$edition"/sitemap*.xml; do
        [ ! -e "$map" ] || cp "$map" "$work/shards/${edition##*/}/"
      done
    done
    ;;
esac

${LIVELIHOOD:-livelihood} build --root "$site" --roots --shards "$work/shards" --output "$work/roots"

case $store in
  *:*) rclone copy --checksum "$work/roots/assets" "$store/assets" && rclone copy --checksum "$work/roots" "$store" ;;
  *) cp -R "$work/roots/." "$store" ;;
esac
