"""Answers what Runs.cs asks: igraph-run.py EDGES_FILE. A question a line, an answer a line: a number, and CPU time in microseconds."""
import math
import sys
import time

import igraph

with open(sys.argv[1]) as file:
    pairs = [tuple(map(int, line.split())) for line in file]
persons = max(person for person, _ in pairs) + 1
graph = igraph.Graph(persons + max(room for _, room in pairs) + 1, [(person, persons + room) for person, room in pairs])
guests = graph.degree(range(persons, graph.vcount()))
costs = [round(1e6 * (0.5 + 0.5 * math.log2(guests[room]))) for _, room in pairs]


def way(one, other, weights=None):
    return graph.get_shortest_paths(one, other, weights=weights, output="epath")[0]


questions = {
    "hops": (lambda one: graph.neighborhood(one, order=3, mindist=1), len),
    "size": (lambda one: graph.neighborhood_size(one, order=3, mindist=1), int),
    "links": (way, len),
    "cost": (lambda one, other: way(one, other, costs), lambda edges: sum(costs[edge] for edge in edges)),
}
print(igraph.__version__, flush=True)
for line in sys.stdin:
    what, *of = line.split()
    ask, told = questions[what]
    of = [int(person) for person in of]
    started = time.process_time_ns()
    answer = ask(*of)
    spent = time.process_time_ns() - started
    print(told(answer), spent // 1000, flush=True)
