"""Set-based SQL peer: the daily batch as UPDATE/INSERT..SELECT statements in SQLite (Python's built-in native library)."""
import sys, time, json, sqlite3, cm1
def run(path):
    t, a = cm1.load(path); N = a.N; sec = {}; cur = None
    for line in open(cm1.HERE + '/sql_daily.sql'):
        if line.startswith('--@'): cur = line[3:].strip(); sec[cur] = ''
        elif cur: sec[cur] += line
    stm = {k: [s.strip() for s in v.split(';\n') if s.strip()] for k, v in sec.items()}
    db = sqlite3.connect(':memory:', isolation_level=None); db.create_function('u32', 4, cm1.u32, deterministic=True)
    t0 = time.perf_counter(); ex = db.execute
    ex('PRAGMA journal_mode=OFF'); ex('PRAGMA temp_store=MEMORY'); ex('BEGIN')
    for s in stm['schema']: ex(s)
    db.executemany('INSERT INTO account(id,kA,kB,seg,sb,cyc) VALUES(?,?,?,?,?,?)', ((i, a.kA[i], a.kB[i], a.seg[i], a.sb[i], a.cyc[i]) for i in range(N)))
    db.executemany('INSERT INTO class(acct,k,charge) VALUES(?,?,?)', ((i, k, a.charge[i * 3 + k]) for i in range(N) for k in range(3)))
    db.executemany('INSERT INTO bill VALUES(?,?,?,?)', ((i, a.cyc[i] - 30 * (j + 1) + 15, k, a.charge[i * 3 + k]) for i in range(N) for k in range(3) if a.charge[i * 3 + k] for j in range(a.init[i])))
    db.executemany('INSERT INTO rate VALUES(?,?)', enumerate(t.rate)); db.executemany('INSERT INTO etab VALUES(?,?)', enumerate(t.etab))
    for k in range(3): db.executemany('INSERT INTO crit VALUES(?,?,?,?,?,?,?)', ((k, o, *r) for o, r in enumerate(t.crits[k])))
    for i, tp in enumerate(t.tpls): db.executemany('INSERT INTO ev VALUES(?,?,?,?)', ((i, j, e, o) for j, (e, o) in enumerate(tp)))
    db.executemany('INSERT INTO evt VALUES(?,?,?,?)', ((e, t.dur[e], t.cost[e], t.contact[e]) for e in range(8))); db.executemany('INSERT INTO thr VALUES(?,?)', enumerate(t.thresh))
    for s in stm['init']: ex(s)
    t1 = time.perf_counter(); prof = {}
    for d in range(t.H):
        for j, s in enumerate(stm['day']):
            q = time.perf_counter(); ex(s, {'d': d, 'cal': t.cal[d]} if ':cal' in s else {'d': d} if ':d' in s else {}); prof[j] = prof.get(j, 0) + time.perf_counter() - q
    ex('COMMIT'); ms = (time.perf_counter() - t1) * 1e3
    rows = ex('SELECT * FROM daily ORDER BY d').fetchall(); M = [[r[m + 1] for r in rows] for m in range(cm1.NM)]
    top = sorted(prof.items(), key=lambda x: -x[1])[:4]
    return dict(v='sql-daily', N=N, sum=cm1.checksum(M), logN=ex('SELECT count(*) FROM log').fetchone()[0], ms=ms, load_ms=(t1 - t0) * 1e3, Mads=N * t.H / ms / 1e3, top=[(round(v, 2), stm['day'][j][:60]) for j, v in top])
if __name__ == '__main__': print(json.dumps(run(sys.argv[1])))
