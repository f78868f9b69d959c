import { expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

test.use({ warmsUp: true });

test('the page starts isolated, offline and without a complaint', async ({ page }) => {
  await page.goto('/');
  // Stands on every screen: a newcomer's page goes on to the sample by itself, sooner or later.
  await expect(page.getByRole('navigation', { name: 'Workflow' })).toBeVisible();
  const facts = await page.evaluate(() => ({
    isolated: crossOriginIsolated,
    shared: typeof SharedArrayBuffer,
    desktop: 'desktop' in window,
    node: 'require' in window || 'process' in window,
  }));
  expect(facts).toEqual({ isolated: true, shared: 'function', desktop: false, node: false });
});

test('the policy holds: no script from text, no foreign request, no frame around the page', async ({
  page,
  served,
  complaints,
}) => {
  await page.goto('/');
  const refused = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    document.head.append(script);
    const fetched = await fetch('https://example.com/').then(
      () => true,
      () => false,
    );
    return { ran: document.title === 'ran', fetched };
  });
  expect(refused).toEqual({ ran: false, fetched: false });
  // These two breaches were ours; the reports show that the fixture would have seen any other.
  const reports = () => complaints.filter((line) => line.startsWith('policy: ')).sort();
  await expect
    .poll(reports)
    .toEqual(['policy: connect-src https://example.com/ ', 'policy: script-src-elem inline ']);
  complaints.length = 0;
  const response = await page.request.get(served.url);
  expect(response.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('in its first quiet moment the engine warms its simulation workers up', async ({ page }) => {
  const worker = page.waitForRequest(/\/arm-worker-[^/]*\.js$/);
  await journey.openEmpty(page);
  await worker;
});
