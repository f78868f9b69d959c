import {
  chooseContactsFile,
  dropContactsFile,
  useContactsFile,
} from '../../../stores/contacts-store.ts';
import { Button } from '../../../ui/Button.tsx';

/** Which file of past contacts is used; calibration and backtest share it. */
export function ContactsLine() {
  const file = useContactsFile();
  return (
    <p className="st-model">
      {file === null
        ? 'No past contacts: baselines hold whatever was done, and every effect of a contact stays assumed. '
        : `Past contacts from ${file.name}. `}
      <Button size="small" onClick={() => void chooseContactsFile()}>
        {file === null ? 'Past contacts…' : 'Other file…'}
      </Button>{' '}
      {file === null ? (
        <span className="t3">CSV with the columns account, date, channel and reached.</span>
      ) : (
        <Button size="small" onClick={dropContactsFile}>
          Without contacts
        </Button>
      )}
    </p>
  );
}
