import { useFormContext, useWatch } from 'react-hook-form';

/**
 * The value at a path of the record's content and its setter. Paths of sheets are made while the
 * app runs, so the type is the caller's word; the row's schema checks it at every save.
 */
export function useSheetValue<Value>(name: string): readonly [Value, (value: Value) => void] {
  const { setValue } = useFormContext();
  const value = useWatch({ name }) as Value;
  return [value, (next) => setValue(name, next, { shouldDirty: true })];
}
