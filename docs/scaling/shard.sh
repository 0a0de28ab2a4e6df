#!/bin/sh
# Builds one edition of a site alone and puts it into the store.
#   shard.sh SITE YEAR STORE
# STORE is a folder, or a remote of rclone (public:district-0001). LIVELIHOOD may name the program.
set -eu
site=$1 year=$2 store=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

put() {
  case $2 in
    *:*) rclone copy --checksum "$1" "$2" ;;
    *) mkdir -p "$2" && cp -R "$1/." "$2" ;;
  esac
}

${LIVELIHOOD:-livelihood} build --root "$site" --edition "$year" --output "$work/$year"

# What pages load arrives before the pages do. Its names carry fingerprints, so nothing old is overwritten.
put "$work/$year/$year/assets" "$store/$year/assets"
put "$work/$year" "$store"
