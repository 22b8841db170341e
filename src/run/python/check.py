# --- The check: is this file's training the page's? ---
#
# One step: the page computes in float32, which rounds every number to 24 bits (one part in 2**24). From each embedded
# state this file takes the step in float64, where that rounding is absent. The page's next state must differ from it,
# tensor by tensor, by no more than
#     TOLERANCE * |change of the tensor|  +  2**-23 * |the tensor|
# or, where float32 loses more of that tensor (a mean that is nearly 0, a sum that nearly cancels), by ROUNDINGS times
# what it does to this file's own step, from the state and from three a rounding beside it (the page adds one number
# after the other, NumPy adds in pairs, which loses less). |.| is the Euclidean norm.
# A whole curve: losses must agree within CALM (a sample that passes the bend of a ReLU a rounding sooner moves a loss by
# some thousandths), or within ROUNDINGS times what one rounding of every second first weight has made of this file's own
# curve by then; from where that is more than FORKED on, nothing is compared.

TOLERANCE = 2.0**-24 * 512
ROUNDINGS = 64
CALM = 0.01
FORKED = 0.05


def excess(exact, other, before):
    """By which share of its change each tensor differs from the exact one, beyond the rounding of its own value."""
    shares = {}
    for part_exact, part_other, part_before in zip(exact, other, before):
        for name, value in part_exact.items():
            gap = np.linalg.norm(value - part_other[name].astype(float))
            gap = max(0.0, gap - 2.0**-23 * np.linalg.norm(value))
            change = np.linalg.norm(value - part_before[name].astype(float))
            shares[name] = 0.0 if gap == 0 else gap / max(change, 1e-300)
    return shares


def check_steps(name, arm, seed):
    """Takes every embedded step and prints the largest distance; whether all are within the tolerance."""
    fine, worst, count = True, (0.0, 0.0, 0, ""), 0
    for first, states in arm["stretches"]:
        for i, (before, page) in enumerate(zip(states, states[1:])):
            t = first + i
            segment = [each for each in arm["segments"] if each["from"] <= t][-1]
            before = carried(before, segment["first"])
            exact, _ = train_step(segment, seed, before, t, np.float64)
            beside = [before, nudged(before), nudged(before, 1), nudged(nudged(before), 1)]
            lost = [excess(exact, train_step(segment, seed, each, t)[0], before) for each in beside]
            count += 1
            for tensor, share in excess(exact, page, before).items():
                allowed = max(TOLERANCE, ROUNDINGS * max(each[tensor] for each in lost))
                worst = max(worst, (share / allowed, share, t, tensor))
                if not share <= allowed:
                    fine = False
                    print(f"  step {t}: {tensor} differs by {share:.1e} of its change; allowed {allowed:.1e}")
    of, share, t, tensor = worst
    print(f"{name}: {count} steps {'agree' if fine else 'DIFFER'}", end="")
    print(f"; nearest to the tolerance: {tensor}, {share:.1e} of its change, at step {t}" if of else "")
    return fine


def apart(a, b):
    """How far two curves lie apart at each step, as a share of the first."""
    with np.errstate(invalid="ignore"):
        gap = np.abs(a - b) / np.maximum(np.abs(a), 1e-6)
    return np.where(np.isnan(a) & np.isnan(b), 0.0, np.where(np.isfinite(gap), gap, np.inf))


def check_curve(name, arm, seed):
    """Trains from the start, twice; whether the curve is the page's as long as one rounding does not fork it."""
    steps, page = arm["curve"]["steps"], arm["curve"]["losses"]
    own, other = train(arm, seed), train(arm, seed, nudge=True)
    allowed = np.maximum(CALM, ROUNDINGS * np.maximum.accumulate(apart(own, other)))
    forks = np.flatnonzero(allowed > FORKED)
    until = forks[0] if len(forks) else len(steps)
    gaps = apart(own, page.astype(float))[:until]
    fine = bool(np.all(gaps <= allowed[:until]))
    print(f"{name}: loss on the training set")
    print("      step       the page      this file")
    for i in np.unique(np.linspace(0, len(steps) - 1, 11).astype(int)):
        print(f"{steps[i]:10d} {page[i]:14.6g} {own[i]:14.6g}")
    print(f"  {'agrees' if fine else 'DIFFERS'} at {until} of {len(steps)} readings: ", end="")
    print(f"at most {max(gaps, default=0):.1e} apart, allowed {max(allowed[:until], default=0):.1e}")
    if until < len(steps):
        moved = apart(own, other)[until]
        print(f"  From step {steps[until]} on nothing is compared: one rounding of every second first weight moves this")
        print(f"  file's own curve by {moved:.1e} there. The run is chaotic: float32 sums taken in another order, as")
        print("  NumPy takes them, lead to another curve that is as good.")
    return fine, own
