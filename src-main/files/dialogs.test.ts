import type { BrowserWindow } from 'electron';
import { expect, it } from 'vitest';
import { FakeWindow, fakeElectron } from '../../test/support/electron.ts';
import { createDialogs, fileNameOf } from './dialogs.ts';

function setUp(hasWindow = true) {
  const { api, electron } = fakeElectron();
  const window = hasWindow ? (new FakeWindow({}) as unknown as BrowserWindow) : null;
  const dialogs = createDialogs(
    api.dialog,
    () => window,
    () => '/home/me/Documents',
  );
  return { dialogs, dialog: electron.dialog };
}

it('opens with the filter of the kind and comes back to the last folder', async () => {
  const { dialogs, dialog } = setUp();
  dialog.showOpenDialog.mockResolvedValueOnce({
    canceled: false,
    filePaths: ['/data/in/a.csv', '/data/in/b.csv'],
  });
  expect(await dialogs.open('portfolio')).toEqual(['/data/in/a.csv', '/data/in/b.csv']);
  expect(dialog.showOpenDialog.mock.calls[0]?.at(1)).toMatchObject({
    defaultPath: '/home/me/Documents',
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: 'Portfolio extract', extensions: expect.arrayContaining(['csv', 'json']) }],
  });
  expect(await dialogs.open('document')).toEqual([]);
  expect(dialog.showOpenDialog.mock.calls[1]?.at(1)).toMatchObject({
    defaultPath: '/data/in',
    properties: ['openFile'],
    filters: [{ extensions: ['cstrat'] }],
  });
});

it('offers a name that every file system takes', async () => {
  const { dialogs, dialog } = setUp();
  expect(await dialogs.save('document', 'Q1: 50/50?.cstrat')).toBeNull();
  expect(dialog.showSaveDialog.mock.calls[0]?.at(1)).toMatchObject({
    defaultPath: '/home/me/Documents/Q1- 50-50-.cstrat',
  });
  expect(fileNameOf('../../etc/passwd')).toBe('-..-etc-passwd');
  expect(fileNameOf(' .. ')).toBe('Untitled');
});

it.each([
  [0, 'save'],
  [1, 'discard'],
  [2, 'cancel'],
])('button %i of the unsaved question is %s', async (response, answer) => {
  const { dialogs, dialog } = setUp();
  dialog.showMessageBox.mockResolvedValueOnce({ response, checkboxChecked: false });
  expect(await dialogs.unsaved('Plan')).toBe(answer);
  expect(dialog.showMessageBox.mock.calls[0]?.at(1)).toMatchObject({
    message: 'Save the changes to "Plan"?',
    buttons: ['Save', "Don't save", 'Cancel'],
    cancelId: 2,
  });
});

it.each([
  [0, true],
  [1, false],
])('button %i of the question about a run under way is %s', async (response, answer) => {
  const { dialogs, dialog } = setUp();
  dialog.showMessageBox.mockResolvedValueOnce({ response, checkboxChecked: false });
  expect(await dialogs.endRun()).toBe(answer);
  expect(dialog.showMessageBox.mock.calls[0]?.at(1)).toMatchObject({
    message: 'End the run or calculation that is under way?',
    buttons: ['End it', 'Go on'],
    defaultId: 1,
    cancelId: 1,
  });
});

it('asks one question at a time, and none without a window', async () => {
  const { dialogs, dialog } = setUp();
  const both = await Promise.all([dialogs.open('document'), dialogs.save('document', 'x')]);
  expect(both).toEqual([[], null]);
  expect(dialog.showSaveDialog).not.toHaveBeenCalled();
  const without = setUp(false);
  expect(await without.dialogs.unsaved('Plan')).toBe('cancel');
  expect(without.dialog.showMessageBox).not.toHaveBeenCalled();
});
