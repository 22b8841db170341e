# --- Losses, optimizers, schedules: one step of training. ---


def softmax_cross_entropy(z, y, weights=None):
    """-sum(w y log softmax(z)), averaged over the batch."""
    y = y if weights is None else y * np.asarray(weights, z.dtype)
    z = z - z.max(1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(1, keepdims=True))
    return -(y * log_p).sum(1).mean(), (np.exp(log_p) * y.sum(1, keepdims=True) - y) / len(z)


def sigmoid_cross_entropy(z, y, _=None):
    """-y log s(z) - (1 - y) log s(-z), averaged over the batch."""
    value = np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))
    return value.mean(), (sigmoid(z) - y) / z.size


def mean_squared_error(z, y, _=None):
    """(z - y)**2, averaged over outputs and batch."""
    return ((z - y) ** 2).mean(), 2 * (z - y) / z.size


def mean_output(z, y, _=None):
    """The outputs themselves, summed over units, averaged over the batch."""
    return z.sum(1).mean(), np.ones_like(z) / len(z)


LOSSES = {
    "softmaxCrossEntropy": softmax_cross_entropy,
    "sigmoidCrossEntropy": sigmoid_cross_entropy,
    "meanSquaredError": mean_squared_error,
    "meanOutput": mean_output,
}


def schedule(spec, t):
    """What the learning rate is multiplied by at step t."""
    kind = spec["kind"]
    if kind == "constant":
        return 1.0
    if kind == "step":
        return spec["factor"] ** (t // spec["every"])
    if kind == "exponential":
        return math.exp(-spec["rate"] * t)
    if kind == "inverseTime":
        return 1 / (1 + spec["rate"] * t)
    if kind == "cosine":
        return (1 + math.cos(math.pi * t / spec["steps"])) / 2 if t < spec["steps"] else 0.0
    if kind == "warmUp":
        return (t + 1) / spec["steps"] if t < spec["steps"] else schedule(spec["then"], t - spec["steps"])
    raise ValueError(f'this file has no schedule "{kind}"')


def update(o, rate, w, g, m):
    """The optimizer's rule for one variable w with gradient g and memory m: the new w, the new memory."""
    kind = o["kind"]
    if kind == "sgd":
        return w - rate * g, {}
    if kind in ("momentum", "nesterov"):
        v = o["beta"] * m["velocity"] + g
        return w - rate * (v if kind == "momentum" else g + o["beta"] * v), {"velocity": v}
    if kind == "rmsprop":
        s = o["decay"] * m["meanSquare"] + (1 - o["decay"]) * g * g
        return w - rate * g / np.sqrt(s + o["epsilon"]), {"meanSquare": s}
    if kind in ("adam", "adamW"):
        b1, b2 = o["beta1"], o["beta2"]
        mean, square = b1 * m["mean"] + (1 - b1) * g, b2 * m["meanSquare"] + (1 - b2) * g * g
        p1, p2 = b1 * m["power1"], b2 * m["power2"]
        new = w - rate * (mean / (1 - p1)) / (np.sqrt(square / (1 - p2)) + o["epsilon"])
        if kind == "adamW":
            new = new - rate * o["weightDecay"] * w
        return new, {"mean": mean, "meanSquare": square, "power1": p1, "power2": p2}
    raise ValueError(f'this file has no optimizer "{kind}"')


def train_step(segment, seed, state, t, dtype=np.float32):
    """One step from a state (variables, memory) at step t: the next state and the batch's loss."""
    values, memory = ({name: array.astype(dtype) for name, array in part.items()} for part in state)
    rows = [batch_rows(seed, pool, t) for pool in segment["pools"]]
    x, y = (
        np.concatenate([pool[side][of] for pool, of in zip(segment["pools"], rows)]).astype(dtype)
        for side in ("x", "y")
    )
    net = Pass(values, memory, train=True, seed=seed, step=t)
    outputs, back = net.through(segment["layers"], x)
    loss, d = LOSSES[segment["loss"]["kind"]](outputs, y, segment["loss"].get("weights"))
    back(d.astype(dtype))
    rate = float(np.float32(segment["learningRate"] * schedule(segment["schedule"], t)))
    after, remembered = {}, dict(net.moved)
    for name, gradient in net.gradients.items():
        slots = {slot.rsplit("/", 1)[1]: m for slot, m in memory.items() if slot.rsplit("/", 1)[0] == name}
        after[name], moved = update(segment["optimizer"], rate, values[name], gradient, slots)
        remembered.update({f"{name}/{slot}": m for slot, m in moved.items()})
    return tuple({name: np.asarray(a, dtype) for name, a in part.items()} for part in (after, remembered)), float(loss)


def measured_loss(segment, state):
    """The mean loss over the training set, nothing dropped, in float32."""
    net = Pass(*state, train=False)
    outputs, _ = net.through(segment["layers"], segment["train"]["x"])
    return float(LOSSES[segment["loss"]["kind"]](outputs, segment["train"]["y"])[0])


def carried(state, first):
    """A state under another network: what keeps its name keeps its values, what is new starts as `first` says."""
    return tuple({name: old.get(name, start) for name, start in new.items()} for old, new in zip(state, first))


def train(arm, seed, nudge=False):
    """Trains an arm from its first step; the losses at the page's steps. A step whose loss is not finite ends it."""
    segments = list(arm["segments"])
    segment = segments.pop(0)
    state = segment["first"]
    if nudge:
        state = nudged(state)
    losses = []
    for t in range(int(arm["curve"]["steps"][-1]) + 1):
        if t == arm["curve"]["steps"][len(losses)]:
            losses.append(measured_loss(segment, state))
            if len(losses) == len(arm["curve"]["steps"]):
                break
        if segments and t == segments[0]["from"]:
            segment = segments.pop(0)
            state = carried(state, segment["first"])
        state, loss = train_step(segment, seed, state, t)
        if not math.isfinite(loss):
            break
    return np.array(losses + [math.nan] * (len(arm["curve"]["steps"]) - len(losses)))


def nudged(state, first=0):
    """The state with every second number of its variables moved by one rounding, away from 0."""
    values = {name: array.copy() for name, array in state[0].items()}
    for array in values.values():
        half = array.reshape(-1)[first::2]
        half[:] = np.nextafter(half, np.copysign(np.float32(np.inf), half))
    return values, state[1]
