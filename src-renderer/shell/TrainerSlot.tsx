import { useIsTraining } from '../stores/trainer-store.ts';
import { laterComponent } from '../ui/later-component.tsx';

const TrainerCard = laterComponent(
  async () => (await import('../features/trainer/TrainerCard.tsx')).TrainerCard,
);

/** The trainer's card while trainer mode is on; its code and lessons come with the first lesson. */
export function TrainerSlot() {
  return useIsTraining() ? <TrainerCard /> : null;
}
