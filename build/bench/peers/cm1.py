"""CM1, the small collections model that peers are measured on, in plain Python.

load(path)  reads what model.mjs wrote: tables and portfolio
Account     one account: step(day) runs the daily batch, next(day) gives the next day on which something can happen
checksum    FNV-1a over all daily figures: every peer must give the same
"""
import os, struct, sys
HERE = os.path.dirname(os.path.abspath(__file__))
K, RING, NM, BIG = 3, 16, 21, 1 << 28
LETTER, SMS, CALL, FINAL, SEVER, AGENCY, WRITEOFF, END = range(8)
P_BUDGET, P_TYPE, P_BILL, P_CALL = 1, 2, 3, 8
MET = ['open', 'arr0', 'arr1', 'arr2', 'nArr', 'payAmt', 'payN', 'billed', 'active', 'starts', 'cancels', 'cost', 'ev0', 'ev1', 'ev2', 'ev3', 'ev4', 'ev5', 'ev6', 'ev7', 'woff']
M32 = 0xFFFFFFFF

def mix(x):
    x ^= x >> 16; x = (x * 0x21f0aaad) & M32; x ^= x >> 15; x = (x * 0x735a2d97) & M32
    return x ^ (x >> 15)

def u32(ka, kb, ctr, pur):
    return mix((mix(ka ^ ((ctr * 0x2545F491 + pur * 0x1B873593) & M32)) + kb) & M32)

class Tables: pass
class Portfolio: pass
FMT = dict(critOff='i', crit='i', tplOff='i', evType='i', evOff='i', cal='i', C='i', invC='i', ageB='B', ageNext='i', rate='i', thresh='i', dur='i', cost='i', contact='i', etab='i')
ACC = dict(kA='I', kB='I', seg='B', sb='B', cyc='B', charge='i', init='B')

def load(path):
    with open(path, 'rb') as f: b = f.read()
    N, H = struct.unpack_from('<ii', b, 0); o = 8; t, a = Tables(), Portfolio(); t.H = H; a.N = N
    for tgt, fm in ((t, FMT), (a, ACC)):
        for k, c in fm.items():
            ln, = struct.unpack_from('<i', b, o); o += 4; setattr(tgt, k, memoryview(b[o:o + ln]).cast(c).tolist()); setattr(tgt, k + '_raw', b[o:o + ln]); o += ln
    t.crits = [[tuple(t.crit[r * 5:r * 5 + 5]) for r in range(t.critOff[k], t.critOff[k + 1])] for k in range(K)]
    t.tpls = [list(zip(t.evType[t.tplOff[i]:t.tplOff[i + 1]], t.evOff[t.tplOff[i]:t.tplOff[i + 1]])) for i in range(len(t.tplOff) - 1)]
    return t, a

def checksum(M):
    h = 0x811c9dc5
    for row in M:
        for v in row:
            v = int(v)
            h = ((h ^ (v % 4294967296)) * 16777619) & M32
            h = ((h ^ int(v / 4294967296)) * 16777619) & M32
    return '%08x' % h

def finish(M):
    for m in (0, 1, 2, 3, 4, 8):
        r = M[m]
        for d in range(1, len(r)): r[d] += r[d - 1]
    return M

class Account:
    __slots__ = ('t', 'M', 'id', 'kA', 'kB', 'seg', 'sb', 'charge', 'bills', 'arr', 'nod', 'tpl', 'pidx', 'pst', 'sev', 'open', 'nextBill', 'eff', 'effUntil', 'nPay', 'budget', 'log', 'again', 'rb')
    def __init__(s, t, a, i, M, log=None):
        s.t, s.M, s.id, s.log = t, M, i, log
        s.kA, s.kB, s.seg, s.sb = a.kA[i], a.kB[i], a.seg[i], a.sb[i]; s.charge = a.charge[i * K:i * K + K]
        s.rb = (s.seg * 5 + s.sb) * 48
        cy = a.cyc[i]; s.nextBill = cy
        s.bills = [[[cy - 30 * (j + 1) + 15, c] for j in range(a.init[i] - 1, -1, -1)] if c else [] for c in s.charge]  # [due, amt], oldest first
        s.nod = [0] * K            # how many of the bills are overdue
        s.arr = [0] * K; s.tpl = [None] * K; s.pidx = [0] * K; s.pst = [0] * K; s.sev = [False] * K
        s.open = sum(b[1] for bl in s.bills for b in bl); s.eff = s.effUntil = s.nPay = 0; s.again = False
        s.budget = t.etab[u32(s.kA, s.kB, 0, P_BUDGET) >> 16]; M[0][0] += s.open

    def oldest(s):
        return min((bl[0][0] for bl in s.bills if bl), default=30000)

    def step(s, d):
        t, M = s.t, s.M; arr, bills, nod = s.arr, s.bills, s.nod; was = arr[0] + arr[1] + arr[2]; s.again = False
        if d == s.nextBill:
            s.nextBill = d + 30
            for k in range(K):
                c = s.charge[k]
                if c and not s.sev[k]:
                    a = c - (c >> 3) + ((c * (u32(s.kA, s.kB, d, P_BILL + k) >> 24)) >> 10)
                    bills[k].append([d + 15, a]); s.open += a; M[7][d] += a; M[0][d] += a
        for k in range(K):
            bl, n = bills[k], nod[k]
            if n < len(bl) and bl[n][0] < d:
                g = 0
                while n < len(bl) and bl[n][0] < d: g += bl[n][1]; n += 1
                nod[k] = n; arr[k] += g; M[1 + k][d] += g
        if s.open > 0:
            s.budget -= t.rate[s.rb + t.ageB[d - s.oldest() + 2048] * 8 + (s.eff if d < s.effUntil else 0)] * t.cal[d]
            if s.budget <= 0: s.pay(d)
        if arr[0] or arr[1] or arr[2]:
            for k in range(K):
                if s.tpl[k] is None and arr[k] > 0:
                    age = d - bills[k][0][0]
                    for r in t.crits[k]:
                        if age >= r[0] and arr[k] >= r[1] and r[2] >> s.sb & 1 and r[3] >> s.seg & 1:
                            s.tpl[k] = t.tpls[r[4]]; s.pidx[k] = 0; s.pst[k] = d; M[9][d] += 1; M[8][d] += 1
                            if s.log is not None: s.log.append((s.id, d, 8, k, arr[k]))
                            break
        for k in range(K):
            while s.tpl[k] is not None and s.pst[k] + s.tpl[k][s.pidx[k]][1] <= d:
                e = s.tpl[k][s.pidx[k]][0]; M[12 + e][d] += 1; M[11][d] += t.cost[e]
                if s.log is not None: s.log.append((s.id, d, e, k, arr[k]))
                if t.dur[e] and (t.contact[e] >= 256 or (u32(s.kA, s.kB, d, P_CALL + k) & 255) < t.contact[e]): s.eff = e + 1; s.effUntil = d + t.dur[e] + 1
                if e == SEVER: s.sev[k] = True
                elif e == WRITEOFF:
                    w = arr[k]; M[20][d] += w; arr[k] = 0; s.open -= w; M[0][d] -= w; M[1 + k][d] -= w; del bills[k][:nod[k]]; nod[k] = 0
                s.pidx[k] += 1
                if s.pidx[k] == len(s.tpl[k]): s.tpl[k] = None; M[8][d] -= 1; s.again = True
        for k in range(K):
            if s.tpl[k] is not None and arr[k] <= t.thresh[k]:
                s.tpl[k] = None; s.sev[k] = False; M[10][d] += 1; M[8][d] -= 1; s.again = True
                if s.log is not None: s.log.append((s.id, d, 9, k, arr[k]))
        now = arr[0] + arr[1] + arr[2]
        if (was > 0) != (now > 0): M[4][d] += 1 if now > 0 else -1

    def pay(s, d):
        M, bills, nod, arr = s.M, s.bills, s.nod, s.arr
        x = u32(s.kA, s.kB, s.nPay, P_TYPE) & 15; p = s.open
        if x >= 13: p = (p + 1) >> 1
        elif x >= 10: p = min((bl[0] for bl in bills if bl), key=lambda b: b[0])[1]
        M[5][d] += p; M[6][d] += 1; M[0][d] -= p; s.open -= p
        if s.log is not None: s.log.append((s.id, d, 10, 0, p))
        while p > 0:
            k = min((k for k in range(K) if bills[k]), key=lambda k: bills[k][0][0]); b = bills[k][0]
            y = p if p < b[1] else b[1]; b[1] -= y; p -= y
            if nod[k]: arr[k] -= y; M[1 + k][d] -= y
            if not b[1]:
                bills[k].pop(0)
                if nod[k]: nod[k] -= 1
        s.nPay += 1; s.budget = s.t.etab[u32(s.kA, s.kB, s.nPay, P_BUDGET) >> 16]

    def next(s, d):
        t, arr, bills, nod = s.t, s.arr, s.bills, s.nod; n = s.nextBill
        for k in range(K):
            bl = bills[k]
            if nod[k] < len(bl) and bl[nod[k]][0] + 1 < n: n = bl[nod[k]][0] + 1
            if s.tpl[k] is not None:
                x = s.pst[k] + s.tpl[k][s.pidx[k]][1]
                if x < n: n = x
            elif arr[k] > 0:
                if s.again: n = d + 1
                du = bl[0][0]
                for r in t.crits[k]:
                    if d < du + r[0] < n: n = du + r[0]
        if s.open > 0:
            f, od = d + 1, s.oldest()
            if n > t.H: n = t.H
            while f < n:
                to = od + t.ageNext[f - od + 2048]; ef = 0
                if f < s.effUntil: ef = s.eff; to = min(to, s.effUntil)
                to = min(to, n); r = t.rate[s.rb + t.ageB[f - od + 2048] * 8 + ef]; use = r * (t.C[to] - t.C[f])
                if use >= s.budget:
                    p = t.invC[t.C[f] + (s.budget + r - 1) // r]; s.budget -= r * (t.C[p] - t.C[f]); return p
                s.budget -= use; f = to
        return n
