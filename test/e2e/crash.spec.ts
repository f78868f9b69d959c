import { expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

test('a dead engine is started again with the file as it was last saved, and says what is lost', async ({
  page,
}) => {
  // The page keeps no way to its worker; the test keeps its own.
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    const Original = window.Worker;
    window.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
      }
    };
    Reflect.set(window, '__workers', workers);
  });
  await journey.openSample(page);
  await journey.goToAddress(page, '#/strategy?page=controls&slot=1');
  const field = page.getByRole('textbox', { name: /^Oldest debt at least, row 90/ }).last();
  const before = await field.inputValue();
  await field.fill('28');
  await field.press('Enter');
  await expect(page.getByText('Unsaved changes')).toBeVisible();

  await page.evaluate(() => {
    const workers = Reflect.get(window, '__workers') as Worker[];
    const engine = workers[0];
    engine?.terminate();
    engine?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
  });
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages).toContainText(
    /The engine stopped and was started again\. Changes to .* are lost/,
    {
      timeout: 30_000,
    },
  );
  await expect(field).toHaveValue(before);
  await journey.goTo(page, 'Compare');
  await expect(page.getByRole('heading', { name: 'Champion against 2 challengers' })).toBeVisible();
  await expect(
    page.getByRole('row').filter({ hasText: 'Net cash collected' }).first(),
  ).toContainText('$');
});
