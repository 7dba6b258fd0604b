import { useEffect, useState } from 'react';

/** A value once it has stood still for so many milliseconds; the first one at once. */
export function useSettled<Value>(value: Value, after: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const rest = setTimeout(() => setSettled(value), after);
    return () => clearTimeout(rest);
  }, [value, after]);
  return settled;
}
