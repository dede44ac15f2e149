"""Reads JSON-LD with rdflib, and prints as JSON what it understood. Nothing is fetched: the network is shut.

Each line that comes in is one document. schema.org's context lies on its server, so its pages' documents are read
with a stand-in for it, which says the same of the terms that hold addresses.
"""

import json
import logging
import socket
import sys

from rdflib import RDF, Graph, Namespace


def refuse(*_, **__):
    raise OSError("A reader went to the network.")


socket.socket.connect = refuse
socket.getaddrinfo = refuse
# rdflib only warns of a literal that is not what its type says; here that is a failure.
complaints = []
handler = logging.Handler()
handler.emit = lambda record: complaints.append(record.getMessage())
logging.getLogger("rdflib").addHandler(handler)

DCAT = Namespace("http://www.w3.org/ns/dcat#")
DCT = Namespace("http://purl.org/dc/terms/")
SCHEMA = Namespace("https://schema.org/")
addresses = ("url", "license", "contentUrl", "image", "mainEntityOfPage", "sameAs")
stand_in = {"@vocab": str(SCHEMA), **{term: {"@type": "@id"} for term in addresses}}


def texts(values):
    return sorted(f"{each}@{each.language}" if getattr(each, "language", None) else str(each) for each in values)


def read(line):
    document = json.loads(line)
    if document["@context"] == "https://schema.org":
        document["@context"] = stand_in
    graph = Graph().parse(data=json.dumps(document), format="json-ld")
    datasets = {}
    for kind, title, file in ((DCAT.Dataset, DCT.title, DCAT.downloadURL), (SCHEMA.Dataset, SCHEMA.name, SCHEMA.contentUrl)):
        for subject in graph.subjects(RDF.type, kind):
            files = [url for each in graph.objects(subject) for url in graph.objects(each, file)]
            datasets[str(subject)] = {"titles": texts(graph.objects(subject, title)), "files": texts(files)}
    bytes_ = sum(each.toPython() for each in graph.objects(None, DCAT.byteSize))
    return {"triples": len(graph), "datasets": datasets, "bytes": bytes_}


print(json.dumps({"documents": [read(line) for line in sys.stdin if line.strip()], "complaints": complaints}))
