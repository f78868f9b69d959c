/** The lines of CHANGELOG.md that a user of the window notices, newest first. */
export const NEWS: readonly string[] = [
  'Trends & alerts warns of measures that tend to exceed their threshold.',
  'Strategies are saved as versions that can be compared with now and restored (File, Save a version).',
  'Trainer mode has four lessons on the sample, with questions whose answers the run decides (Help, Trainer mode).',
  'The menus have the same items on every screen, and say what an item needs where it cannot be done.',
  'A glossary explains the words of collections (Help, or F1 on a dotted word).',
  'Rows come compact or comfortable (View, Density), and there is a theme of high contrast.',
  'Columns of tables can be made wider and put in another order, by mouse and by keyboard.',
  'Steps and criteria rows are copied and pasted as rows of a spreadsheet.',
  'An account’s timeline shows its bills and what held events back.',
  'Live tests are planned, forecast and read on a tab of Compare.',
  'Agents and crews are shared by all accounts: what does not fit a workday waits in a queue.',
  'Swap sets tell accounts apart by any event, template or step.',
  'Export asks for a reviewer and for notes, and shows the evidence.',
];
