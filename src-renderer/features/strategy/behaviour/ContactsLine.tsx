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
    <div className="st-model st-contacts">
      <Button size="small" onClick={() => void chooseContactsFile()}>
        {file === null ? 'Past contacts…' : 'Other file…'}
      </Button>
      {file === null ? null : (
        <Button size="small" onClick={dropContactsFile}>
          Without contacts
        </Button>
      )}
      <span>
        {file === null
          ? 'None: baselines hold whatever was done, and every effect of a contact stays assumed. A CSV with the columns account, date, channel and reached.'
          : `Past contacts from ${file.name}.`}
      </span>
    </div>
  );
}
