# --- Random streams: Philox 4x32-10 (Salmon et al. 2011). A stream has a name, a draw has coordinates. ---

WORD = 2**32


def fnv1a(text):
    """64-bit FNV-1a: the number that stands for a stream's name."""
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = ((value ^ byte) * 0x100000001B3) % 2**64
    return value


def words(seed, stream, step, rows, columns):
    """The first random word, 0 ... 2**32 - 1, of every draw (step, row, column)."""
    high, low = divmod(fnv1a(stream), WORD)
    shape = np.broadcast(rows, columns).shape
    c = [np.broadcast_to(np.asarray(each, np.uint64), shape) for each in (high, step, rows, columns)]
    k0, k1 = seed, low
    for _ in range(10):
        a, b = c[0] * np.uint64(0xD2511F53), c[2] * np.uint64(0xCD9E8D57)
        half, lower = np.uint64(32), np.uint64(WORD - 1)
        c = [(b >> half) ^ c[1] ^ np.uint64(k0), b & lower, (a >> half) ^ c[3] ^ np.uint64(k1), a & lower]
        k0, k1 = (k0 + 0x9E3779B9) % WORD, (k1 + 0xBB67AE85) % WORD
    return c[0]


def uniform(seed, stream, step, rows, columns):
    """Draws on [0, 1) for a whole matrix; each is a multiple of 2**-24, exact in float32."""
    grid = words(seed, stream, step, np.arange(rows)[:, None], np.arange(columns)[None, :])
    return (grid >> np.uint64(8)) / 2.0**24


@lru_cache(maxsize=8)
def permutation(seed, stream, epoch, n):
    """A random order of 0 ... n - 1 (Fisher & Yates), one for each epoch."""
    order = list(range(n))
    drawn = words(seed, stream, epoch, np.arange(n), np.uint64(0)).tolist()
    for i in range(n - 1, 0, -1):
        j = drawn[i] * (i + 1) // WORD
        order[i], order[j] = order[j], order[i]
    return order


def batch_rows(seed, pool, step):
    """The pool's rows in a batch: permutations laid end to end and cut every `count` places."""
    n, count = pool["samples"], pool["count"]
    places = range(step * count, (step + 1) * count)
    return [permutation(seed, pool["stream"], place // n, n)[place % n] for place in places]
