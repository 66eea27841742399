import { SegmentedControl } from '@mantine/core';
import { texts } from '../texts.ts';
import { units, useUnit } from './units.ts';
import type { Unit } from './units.ts';

/** In which unit lengths are shown, everywhere. */
export function UnitSwitch() {
  const [unit, setUnit] = useUnit();
  return (
    <SegmentedControl<Unit>
      size="xs"
      aria-label={texts.viewer.units}
      value={unit}
      data={[...units]}
      onChange={setUnit}
    />
  );
}
