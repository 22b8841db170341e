# --- What is embedded, and what happens when this file is run. ---


def plain(node, exact=False):
    """A plan without its placeholders: numbers as the page's float32 has them."""
    if isinstance(node, dict) and "placeholder" in node:
        return node["placeholder"] if exact else float(np.float32(node["placeholder"]))
    if isinstance(node, dict):
        return {name: plain(each, exact) for name, each in node.items()}
    return [plain(each, exact) for each in node] if isinstance(node, list) else node


def named(layers):
    """Layers with their names: dense1, dense2, ..., counted by kind; the last one is `output`."""
    counts = {}

    def walk(layer, last):
        counts[layer["kind"]] = counts.get(layer["kind"], 0) + (not last)
        name = "output" if last else f"{layer['kind']}{counts[layer['kind']]}"
        return {**layer, "name": name, "branch": [walk(each, False) for each in layer.get("branch", [])]}

    return [walk(layer, i == len(layers) - 1) for i, layer in enumerate(layers)]


def unpacked(run, packed):
    """The run with its arrays: they lie one after the other in `packed`."""
    data = memoryview(zlib.decompress(base64.b64decode("".join(packed.split()))))
    arrays, at = [], 0
    for spec in run["arrays"]:
        size = math.prod(spec["shape"]) * np.dtype(spec["type"]).itemsize
        array = np.frombuffer(data[at : at + size], spec["type"]).reshape(spec["shape"])
        at += size
        arrays.append(arrays[spec["of"]][array] if "of" in spec else array)

    def of(node):
        if isinstance(node, dict) and "array" in node:
            return arrays[node["array"]]
        if isinstance(node, dict):
            return {name: of(each) for name, each in node.items()}
        return [of(each) for each in node] if isinstance(node, list) else node

    arms = of(run["arms"])
    for arm in arms.values():
        for segment in arm["segments"]:
            plan = segment.pop("plan")
            segment["layers"] = named(plain(plan["model"]["layers"]))
            segment["schedule"] = plain(plan["schedule"], exact=True)
            segment["learningRate"] = plain(plan["optimizer"]["learningRate"], exact=True)
            segment["loss"], segment["optimizer"] = plain(plan["loss"]), plain(plan["optimizer"])
            segment["first"] = tuple(segment["first"])
    return arms


def plot(curves, path):
    """Both curves of every arm, if matplotlib is there."""
    try:
        import matplotlib
    except ImportError:
        return print("matplotlib is not there, so nothing is plotted.")
    matplotlib.use("Agg")
    from matplotlib import pyplot

    for name, (steps, page, own) in curves.items():
        line = pyplot.plot(steps, own, label=f"{name}, this file")[0]
        pyplot.plot(steps, page, "o", markersize=3, fillstyle="none", color=line.get_color(), label=f"{name}, the page")
    pyplot.xlabel("steps")
    pyplot.ylabel("loss on the training set")
    pyplot.legend()
    pyplot.savefig(path, dpi=150)
    print(f"plotted to {path}")


def main():
    np.seterr(all="ignore")  # a run that overflows is a result
    run = json.loads(RUN)
    arms, fine, curves = unpacked(run, ARRAYS), True, {}
    print(f"{run['title']}, seed {run['seed']}\n{run['address']}")
    for name, arm in arms.items():
        fine &= check_steps(name, arm, run["seed"])
        agrees, own = check_curve(name, arm, run["seed"])
        fine &= agrees
        curves[name] = arm["curve"]["steps"], arm["curve"]["losses"], own
    if "--check" in sys.argv[1:]:
        print("the check has passed" if fine else "the check has FAILED")
        sys.exit(0 if fine else 1)
    plot(curves, os.path.splitext(os.path.abspath(__file__))[0] + ".png")


if __name__ == "__main__":
    main()
