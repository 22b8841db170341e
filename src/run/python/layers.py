# --- Layers. Each gives its output and a function that takes dLoss/dOutput back to dLoss/dInput. ---


def sigmoid(z):
    """1 / (1 + exp(-z)), without overflow."""
    return 0.5 * (1 + np.tanh(0.5 * z))


def activate(spec, z):
    """The activation of z and its way back."""
    kind = spec["kind"]
    if kind == "linear":
        return z, lambda d: d
    if kind == "relu":
        return np.maximum(z, 0), lambda d: d * (z > 0)
    if kind == "leakyRelu":
        slope = spec["slope"]
        return slope * z + (1 - slope) * np.maximum(z, 0), lambda d: d * np.where(z > 0, 1, slope).astype(z.dtype)
    if kind == "tanh":
        y = np.tanh(z)
        return y, lambda d: d * (1 - y * y)
    if kind == "sigmoid":
        y = sigmoid(z)
        return y, lambda d: d * (y * (1 - y))
    if kind == "softplus":
        return np.logaddexp(z, z.dtype.type(0)), lambda d: d * sigmoid(z)
    if kind == "gelu":
        cumulative, density = (1 + erf(z * 0.5**0.5)) / 2, np.exp(-z * z / 2) / (2 * math.pi) ** 0.5
        return z * cumulative, lambda d: d * (cumulative + z * density)
    raise ValueError(f'this file has no activation "{kind}"')


def erf(z):
    """The error function as the page has it (Abramowitz & Stegun 1964, 7.1.26)."""
    t = 1 / (1 + 0.3275911 * np.abs(z))
    p = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
    return np.sign(z) * (1 - p * np.exp(-z * z))


class Pass:
    """One way through the network: it reads values and collects gradients and moved statistics, all by name."""

    def __init__(self, values, memory, train, seed=0, step=0):
        self.values, self.memory, self.train, self.seed, self.step = values, memory, train, seed, step
        self.gradients, self.moved = {}, {}

    def through(self, layers, x):
        """Layers one after the other; the way back goes through them in reverse."""
        backs = []
        for layer in layers:
            x, back = LAYERS[layer["kind"]](self, layer, x)
            backs.append(back)

        def back(d):
            for each in reversed(backs):
                d = each(d)
            return d

        return x, back


def affine(net, name, x, bias=True):
    """x @ kernel + bias"""
    kernel = net.values[f"{name}/kernel"]
    z = x @ kernel
    if bias:
        z = z + net.values[f"{name}/bias"]

    def back(d):
        net.gradients[f"{name}/kernel"] = x.T @ d
        if bias:
            net.gradients[f"{name}/bias"] = d.sum(0)
        return d @ kernel.T

    return z, back


def batch_norm(net, name, spec, x):
    """gamma (x - mean) / sqrt(variance + epsilon) + beta (Ioffe & Szegedy 2015)."""
    gamma, beta = net.values[f"{name}/gamma"], net.values[f"{name}/beta"]
    if net.train or spec["atTest"] == "batch":
        mean, variance = x.mean(0), x.var(0)
    else:
        mean, variance = net.memory[f"{name}/movingMean"], net.memory[f"{name}/movingVariance"]
    if net.train:
        keep = spec["momentum"]
        for slot, value in (("movingMean", mean), ("movingVariance", variance)):
            net.moved[f"{name}/{slot}"] = keep * net.memory[f"{name}/{slot}"] + (1 - keep) * value
    deviation = np.sqrt(variance + spec["epsilon"])
    standard = (x - mean) / deviation

    def back(d):
        net.gradients[f"{name}/gamma"] = (d * standard).sum(0)
        net.gradients[f"{name}/beta"] = d.sum(0)
        d = d * gamma
        return (d - d.mean(0) - standard * (d * standard).mean(0)) / deviation

    return gamma * standard + beta, back


def dense(net, layer, x):
    """activation(x @ kernel + bias); a normalization before the activation takes the bias's place."""
    name, norm = layer["name"], layer["normalization"]
    first = bool(norm) and norm["place"] == "before"
    biased = layer["bias"] is not None and not first
    parts = [lambda h: affine(net, name, h, bias=biased), lambda h: activate(layer["activation"], h)]
    if norm:
        parts.insert(1 if first else 2, lambda h: batch_norm(net, name, norm, h))
    backs = []
    for part in parts:
        x, back = part(x)
        backs.insert(0, back)

    def back_through(d):
        for each in backs:
            d = each(d)
        return d

    return x, back_through


def activated(net, layer, x):
    """activation(normalization(x)) (He et al. 2016b)."""
    norm = layer["normalization"]
    z, back_norm = batch_norm(net, layer["name"], norm, x) if norm else (x, lambda d: d)
    y, back_activation = activate(layer["activation"], z)
    return y, lambda d: back_norm(back_activation(d))


def dropout(net, layer, x):
    """Sets numbers to 0 with probability `rate` in training, by the run's own masks (Srivastava et al. 2014)."""
    rate = layer["rate"]
    if not net.train or rate == 0:
        return x, lambda d: d
    drawn = uniform(net.seed, f"dropout/{layer['name']}", net.step, *x.shape)
    mask = ((drawn >= rate) / (1 - layer["inverted"] * rate)).astype(x.dtype)
    return x * mask, lambda d: d * mask


def residual(net, layer, x):
    """activation(shortcut x + scale branch(x)) (He et al. 2016)."""
    inner, back_inner = net.through(layer["branch"], x)
    y, back_activation = activate(layer["activation"], x * layer["shortcut"] + inner * layer["scale"])

    def back(d):
        d = back_activation(d)
        return d * layer["shortcut"] + back_inner(d * layer["scale"])

    return y, back


def highway(net, layer, x):
    """activation(t branch(x) + c x) with gates t and c = 1 - t, held open by `open` (Srivastava et al. 2015)."""
    z, back_gate = affine(net, layer["name"], x)
    gate, held = sigmoid(z), layer["open"]
    transform, carry = held + (1 - held) * gate, held + (1 - held) * (1 - gate)
    inner, back_inner = net.through(layer["branch"], x)
    y, back_activation = activate(layer["activation"], carry * x + transform * inner)

    def back(d):
        d = back_activation(d)
        d_gate = d * (inner - x) * (1 - held) * gate * (1 - gate)
        return d * carry + back_inner(d * transform) + back_gate(d_gate)

    return y, back


def walkers(net, layer, x):
    """The heights of all walkers on their landscape, tilted by x: a wide basin at 1.2, a narrow well at -1.2."""
    name, depth = f"{layer['name']}/position", layer["depth"]
    w = net.values[name]
    bell = np.exp(-(((w + 1.2) / 0.25) ** 2))
    y = x @ w + (0.05 * (w - 1.2) ** 2 - depth * bell).sum()
    slope = 0.1 * (w - 1.2) + depth * bell * 2 * (w + 1.2) / 0.25**2

    def back(d):
        net.gradients[name] = x.T @ d[:, 0] + slope * d.sum()
        return None

    return y[:, None], back


LAYERS = {"dense": dense, "activate": activated, "dropout": dropout, "residual": residual, "highway": highway, "walkers": walkers}
