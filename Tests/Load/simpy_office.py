"""The office of `tthc-bench load` in SimPy, on an axis of office time: prints seconds taken and the mean stay.

Usage: python3 simpy_office.py DOSSIERS OFFICE_SECONDS OFFICERS,OFFICERS,OFFICERS,OFFICERS
"""

import random
import sys
import time

import simpy

MEANS = [300, 240, 300, 900, 240, 300, 360, 240, 300, 300, 180, 240]


def service(step, chance):
    mean = MEANS[step]
    return chance.expovariate(1 / mean) if step % 2 == 0 else chance.uniform(mean / 2, mean * 3 / 2)


def visit(env, staff, step, chance):
    with staff[step % 4].request() as request:
        yield request
        yield env.timeout(service(step, chance))


def dossier(env, staff, chance, stays):
    received = env.now
    for step in range(5):
        if step != 3 or chance.random() < 0.2:
            yield from visit(env, staff, step, chance)
    yield env.process(visit(env, staff, 5, chance)) & env.process(visit(env, staff, 6, chance))
    for step in range(7, 12):
        yield from visit(env, staff, step, chance)
    stays.append(env.now - received)


def arrivals(env, staff, chance, stays, dossiers, period):
    for _ in range(dossiers):
        yield env.timeout(chance.expovariate(dossiers / period))
        env.process(dossier(env, staff, chance, stays))


def main():
    dossiers, period = int(sys.argv[1]), float(sys.argv[2])
    env = simpy.Environment()
    chance = random.Random(1)
    staff = [simpy.Resource(env, int(officers)) for officers in sys.argv[3].split(",")]
    stays = []
    env.process(arrivals(env, staff, chance, stays, dossiers, period))
    start = time.perf_counter()
    env.run()
    print(time.perf_counter() - start, sum(stays) / len(stays))


main()
