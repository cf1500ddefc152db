"""Asks igraph what Runs.cs asks the service: igraph-run.py EDGES_FILE"""
import sys
import time

import igraph

with open(sys.argv[1]) as file:
    subjects = [int(number) for number in file.readline().split()]
    pairs = [tuple(map(int, line.split())) for line in file]
persons = max(person for person, _ in pairs) + 1
graph = igraph.Graph(persons + max(room for _, room in pairs) + 1, [(person, persons + room) for person, room in pairs])


def show(what, ask, of):
    times = []
    for one in of:
        best = float("inf")
        for _ in range(5):
            started = time.perf_counter()
            ask(one)
            best = min(best, (time.perf_counter() - started) * 1000)
        times.append(best)
    times.sort()
    print(f"{what}, igraph {igraph.__version__}: p50 {times[len(times) // 2]:.3f} ms, p95 {times[len(times) * 95 // 100]:.3f} ms")


half = len(subjects) // 2
show("3 hops", lambda one: graph.neighborhood(one, order=3, mindist=1), subjects)
show("shortest path", lambda pair: graph.get_shortest_paths(pair[0], pair[1], output="vpath"), list(zip(subjects[:half], subjects[half:])))
