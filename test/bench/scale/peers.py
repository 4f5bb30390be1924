# The same links through igraph and networkx, where Debian's python3-igraph and python3-networkx are
# installed; each step a line of JSON as in row.ts. Layouts and networkx only up to a size: they take
# minutes beyond.
import array, json, random, resource, sys, time

path, corpus = sys.argv[1:3]
LAYOUT_NODES = 15_000
NETWORKX_NODES = 130_000

with open(path, "rb") as file:
    head = array.array("I")
    head.fromfile(file, 2)
    n, m = head
    sources, targets = array.array("I"), array.array("I")
    sources.fromfile(file, m)
    targets.fromfile(file, m)
    strengths = array.array("d")
    strengths.fromfile(file, m)


def measured(program, step, work, words):
    started, before = time.perf_counter(), time.process_time()
    answer = work()
    row = {
        "corpus": corpus,
        "program": program,
        "step": step,
        "seconds": time.perf_counter() - started,
        "processor": time.process_time() - before,
        "peakMegabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6),
        "nodes": n,
        "links": m,
        "answer": words(answer),
    }
    print(json.dumps(row), flush=True)
    return answer


def positions(layout):
    with open(f"{path}.{layout[0]}", "wb") as file:
        array.array("d", [c for place in layout[1] for c in place]).tofile(file)
    return ""


try:
    import igraph

    random.seed(1)
    graph = igraph.Graph(n=n, edges=list(zip(sources, targets)))
    weights = list(strengths)

    def words(found):
        return f"modularity {graph.modularity(found.membership, weights=weights):.4f}, {len(found)} communities"

    def leiden(iterations):
        return lambda: graph.community_leiden(
            objective_function="modularity", weights=weights, n_iterations=iterations
        )

    measured("igraph, Leiden", "communities", leiden(2), words)
    measured("igraph, Leiden, 10 rounds", "communities", leiden(10), words)
    measured(
        "igraph, Louvain", "communities", lambda: graph.community_multilevel(weights=weights), words
    )
    if n <= LAYOUT_NODES:
        measured(
            "igraph, DrL",
            "layout",
            lambda: ("drl", graph.layout_drl(weights=weights).coords),
            positions,
        )
except ImportError:
    print("  igraph: not installed", file=sys.stderr)

try:
    import networkx

    if n <= NETWORKX_NODES:
        other = networkx.Graph()
        other.add_nodes_from(range(n))
        other.add_weighted_edges_from(zip(sources, targets, strengths))
        louvain = networkx.algorithms.community.louvain_communities
        measured(
            "networkx, Louvain",
            "communities",
            lambda: louvain(other, seed=1),
            lambda found: f"modularity {networkx.algorithms.community.modularity(other, found):.4f}, {len(found)} communities",
        )
except ImportError:
    print("  networkx: not installed", file=sys.stderr)
