"""Reads feeds with feedparser, and prints as JSON what a feed reader shows of each. Arguments: the files."""

import json
import sys

import feedparser


def read(file):
    found = feedparser.parse(file)
    return {
        "version": found.version,
        "complaint": str(found.bozo_exception) if found.bozo else "",
        "title": found.feed.title,
        "entries": [[each.id, each.title, each.link, each.updated, each.summary] for each in found.entries],
    }


print(json.dumps([read(file) for file in sys.argv[1:]]))
