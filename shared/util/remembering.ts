/**
 * Remembers what was loaded; what failed is loaded anew when it is asked for again.
 *
 * @param toName - What a key is remembered by, where the key is an object.
 */
export function toRemembering<Key, Value>(
  load: (key: Key) => Promise<Value>,
  toName: (key: Key) => unknown = (key) => key,
): (key: Key) => Promise<Value> {
  const loaded = new Map<unknown, Promise<Value>>();
  return (key) => {
    const name = toName(key);
    const known = loaded.get(name);
    if (known) return known;
    const loading = load(key);
    loaded.set(name, loading);
    loading.catch(() => loaded.delete(name));
    return loading;
  };
}
