"""SimPy: one process an account that sleeps until the next day on which something can happen, the fastest way to use it."""
import sys, time, json, gc, simpy, cm1
def run(path):
    t, a = cm1.load(path); N = a.N; M = [[0] * t.H for _ in range(cm1.NM)]; log = []
    gc.disable()  # the collector would scan a million live objects again and again: give SimPy its best
    t0 = time.perf_counter(); env = simpy.Environment()
    def proc(ac):
        d = 0
        while True:
            ac.step(d); n = ac.next(d)
            if n >= t.H: return
            yield env.timeout(n - d); d = n
    for i in range(N): env.process(proc(cm1.Account(t, a, i, M, log)))
    env.run(); ms = (time.perf_counter() - t0) * 1e3
    cm1.finish(M); return dict(v='simpy-event', N=N, sum=cm1.checksum(M), logN=len(log), ms=ms, Mads=N * t.H / ms / 1e3)
if __name__ == '__main__': print(json.dumps(run(sys.argv[1])))
