"""numpy peer: columnar daily batch, all accounts of a day at once (subsets by index where few accounts act)."""
import sys, time, json, numpy as np, cm1
K, R = 3, 16
U = np.uint32
def mix(x):
    x = x ^ (x >> U(16)); x = x * U(0x21f0aaad); x ^= x >> U(15); x *= U(0x735a2d97); return x ^ (x >> U(15))
def u32(ka, kb, ctr, pur):
    if np.isscalar(ctr): c = U((ctr * 0x2545F491 + pur * 0x1B873593) & 0xFFFFFFFF)
    else: c = ctr.astype(U) * U(0x2545F491) + U((pur * 0x1B873593) & 0xFFFFFFFF)
    return mix(mix(ka ^ c) + kb)

def run(path, log_on=True):
    t, a = cm1.load(path); N = a.N; H = t.H
    f = lambda n, dt: np.frombuffer(getattr(a, n + '_raw'), dtype=dt)
    g = lambda n, dt=np.int32: np.frombuffer(getattr(t, n + '_raw'), dtype=dt)
    t0 = time.perf_counter()
    kA, kB, seg, sb, cyc, charge, ini = f('kA', U), f('kB', U), f('seg', np.uint8).astype(np.int32), f('sb', np.uint8).astype(np.int32), f('cyc', np.uint8).astype(np.int32), f('charge', np.int32).reshape(N, K), f('init', np.uint8)
    rate, ageB, etab, cal, dur, cost, contact, evType, evOff, tplOff = g('rate'), g('ageB', np.uint8).astype(np.int32), g('etab'), t.cal, g('dur'), g('cost'), g('contact'), g('evType'), g('evOff'), g('tplOff')
    M = np.zeros((cm1.NM, H), dtype=np.int64)
    amt = np.zeros((N, K, R), np.int32); due = np.full((N, K, R), 30000, np.int16); cnt = np.zeros((N, K), np.int32); novd = np.zeros((N, K), np.int32); arr = np.zeros((N, K), np.int32)
    tpl = np.full((N, K), -1, np.int32); pidx = np.zeros((N, K), np.int32); pst = np.zeros((N, K), np.int32); sev = np.zeros((N, K), bool)
    eff = np.zeros(N, np.int32); effUntil = np.zeros(N, np.int32); nPay = np.zeros(N, np.int32); rb = (seg * 5 + sb) * 48
    # bills are kept packed: slots [0,cnt) oldest first
    for j in range(3):
        for k in range(K):
            ix = np.nonzero((ini > j) & (charge[:, k] > 0))[0]; amt[ix, k, j] = charge[ix, k]; due[ix, k, j] = cyc[ix] - 30 * (ini[ix].astype(np.int32) - j) + 15; cnt[ix, k] = j + 1
    opn = amt.sum((1, 2), dtype=np.int32); oldest = due[:, :, 0].min(1).astype(np.int32); nod = oldest.copy()
    budget = etab[u32(kA, kB, 0, 1) >> U(16)].copy(); nextEv = np.full(N, 30000, np.int32); arrTot = np.zeros(N, np.int32); nProc = np.zeros(N, np.int32)
    logs = []; kk = np.arange(K); slot = np.arange(R); order = np.broadcast_to(kk[:, None], (K, R))  # same due day: lower class first
    def lg(ix, d, ty, k, v):
        if log_on and len(ix): logs.append((ix.astype(np.int32), d, ty, k, v))
    def refresh(ix):
        oldest[ix] = np.where(cnt[ix] > 0, due[ix, :, 0], 30000).min(1)
        dn = np.take_along_axis(due[ix], np.minimum(novd[ix], R - 1)[:, :, None], 2)[:, :, 0]
        nod[ix] = np.where(novd[ix] < cnt[ix], dn, 30000).min(1)
    def reev(ix):
        tp = tpl[ix]; x = np.where(tp >= 0, pst[ix] + evOff[np.minimum(tplOff[np.maximum(tp, 0)] + pidx[ix], len(evOff) - 1)], 30000); nextEv[ix] = x.min(1)
    tplLen = np.diff(tplOff)
    for d in range(H):
        # 1 billing
        if d >= 0:
            ix = np.nonzero((cyc == d % 30) & (d >= cyc))[0]
            for k in range(K):
                j = ix[(charge[ix, k] > 0) & ~sev[ix, k]]; c = charge[j, k]; x = c - (c >> 3) + ((c * (u32(kA[j], kB[j], d, 3 + k) >> U(24)).astype(np.int32)) >> 10)
                q = cnt[j, k]; amt[j, k, q] = x; due[j, k, q] = d + 15; cnt[j, k] += 1; opn[j] += x; M[7, d] += x.sum(dtype=np.int64)
                oldest[j] = np.minimum(oldest[j], d + 15); nod[j] = np.minimum(nod[j], d + 15)
        # 1b overdue
        ix = np.nonzero(nod < d)[0]
        if len(ix):
            od = (due[ix] < d) & (slot < cnt[ix][:, :, None]); novd[ix] = od.sum(2); x = (amt[ix] * od).sum(2, dtype=np.int32); arr[ix] = x; arrTot[ix] = x.sum(1); refresh(ix)
        # 2 payments
        ix = np.nonzero(opn > 0)[0]
        b = budget[ix] - rate[rb[ix] + ageB[d - oldest[ix] + 2048] * 8 + np.where(d < effUntil[ix], eff[ix], 0)] * cal[d]; budget[ix] = b
        ix = ix[b <= 0]
        if len(ix):
            x = u32(kA[ix], kB[ix], nPay[ix], 2) & U(15); p = opn[ix].copy()
            A_, D_ = amt[ix], due[ix].astype(np.int32); valid = slot < cnt[ix][:, :, None]
            key = np.where(valid, (D_ + 1000) * 64 + order, 1 << 30).reshape(len(ix), K * R); o = np.argsort(key, 1); av = np.where(valid, A_, 0).reshape(len(ix), K * R); sa = np.take_along_axis(av, o, 1)
            p = np.where(x < 10, p, np.where(x < 13, sa[:, 0], (p + 1) >> 1)); M[5, d] = p.sum(dtype=np.int64); M[6, d] = len(ix); lg(ix, d, 10, 0, p)
            al = np.clip(p[:, None] - (np.cumsum(sa, 1) - sa), 0, sa); un = np.empty_like(al); np.put_along_axis(un, o, al, 1); A_ = np.where(valid, A_, 0) - un.reshape(A_.shape)
            gone = (valid & (A_ == 0)).sum(2)  # always the oldest ones
            sh = np.minimum(slot[None, None, :] + gone[:, :, None], R - 1); amt[ix] = np.take_along_axis(A_, sh, 2); due[ix] = np.take_along_axis(due[ix], sh, 2)
            cnt[ix] -= gone; novd[ix] = np.maximum(novd[ix] - gone, 0); opn[ix] -= p
            x = (amt[ix] * (slot < novd[ix][:, :, None])).sum(2, dtype=np.int32); arr[ix] = x; arrTot[ix] = x.sum(1); refresh(ix)
            nPay[ix] += 1; budget[ix] = etab[u32(kA[ix], kB[ix], nPay[ix], 1) >> U(16)]
        # 3 monitor
        ia = np.nonzero(arrTot > 0)[0]
        for k in range(K):
            ix = ia[(tpl[ia, k] < 0) & (arr[ia, k] > 0)]; age = d - due[ix, k, 0]; ar = arr[ix, k]; hit = np.full(len(ix), -1)
            for r in t.crits[k]: hit = np.where((hit < 0) & (age >= r[0]) & (ar >= r[1]) & (r[2] >> sb[ix] & 1 == 1) & (r[3] >> seg[ix] & 1 == 1), r[4], hit)
            ok = hit >= 0; ix = ix[ok]; tpl[ix, k] = hit[ok]; pidx[ix, k] = 0; pst[ix, k] = d; nProc[ix] += 1; M[9, d] += len(ix); nextEv[ix] = np.minimum(nextEv[ix], d + evOff[tplOff[hit[ok]]]); lg(ix, d, 8, k, ar[ok])
        # 4 activator
        iv = np.nonzero(nextEv <= d)[0]
        if len(iv):
            for k in range(K):
                ix = iv[tpl[iv, k] >= 0]
                while len(ix):
                    e = tplOff[tpl[ix, k]] + pidx[ix, k]; due_now = pst[ix, k] + evOff[e] <= d; ix = ix[due_now]; e = e[due_now]
                    if not len(ix): break
                    ty = evType[e]; M[12:20, d] += np.bincount(ty, minlength=8); M[11, d] += cost[ty].sum(); lg(ix, d, ty, k, arr[ix, k])
                    took = (dur[ty] > 0) & ((contact[ty] >= 256) | ((u32(kA[ix], kB[ix], d, 8 + k) & U(255)).astype(np.int32) < contact[ty])); j = ix[took]; eff[j] = ty[took] + 1; effUntil[j] = d + dur[ty[took]] + 1
                    sev[ix[ty == 4], k] = True
                    w = ix[ty == 6]
                    if len(w):
                        x = arr[w, k]; M[20, d] += x.sum(dtype=np.int64); opn[w] -= x; arrTot[w] -= x; arr[w, k] = 0; sh = np.minimum(slot[None, :] + novd[w, k][:, None], R - 1); amt[w, k] = np.take_along_axis(amt[w, k], sh, 1); due[w, k] = np.take_along_axis(due[w, k], sh, 1); cnt[w, k] -= novd[w, k]; novd[w, k] = 0; refresh(w)
                    pidx[ix, k] += 1; fin = pidx[ix, k] == tplLen[tpl[ix, k]]; tpl[ix[fin], k] = -1; nProc[ix[fin]] -= 1; ix = ix[~fin]
            reev(iv)
        # 5 process monitor
        ip = np.nonzero(nProc > 0)[0]
        for k in range(K):
            ix = ip[(tpl[ip, k] >= 0) & (arr[ip, k] <= t.thresh[k])]
            if len(ix): tpl[ix, k] = -1; sev[ix, k] = False; nProc[ix] -= 1; M[10, d] += len(ix); lg(ix, d, 9, k, arr[ix, k]); reev(ix)
        # 6 aggregates
        M[0, d] = opn.sum(dtype=np.int64); M[1:4, d] = arr.sum(0, dtype=np.int64); M[4, d] = np.count_nonzero(arrTot); M[8, d] = nProc.sum()
    ms = (time.perf_counter() - t0) * 1e3
    return dict(v='numpy-daily', N=N, sum=cm1.checksum(M.tolist()), logN=int(sum(len(l[0]) for l in logs)), ms=ms, Mads=N * H / ms / 1e3)
if __name__ == '__main__': print(json.dumps(run(sys.argv[1])))
