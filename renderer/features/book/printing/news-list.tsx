/** More places than these are shown when they are asked for, so that what follows stays in sight. */
const MOST_PLACES = 8;

/** One thing to do, and where: all in a line, or a line for each place. */
function NewsItem({ words }: { readonly words: string }) {
  const [what = '', ...places] = words.split('\n');
  if (places.length === 0) return what;
  const list = (
    <ul className="book-places">
      {places.map((place) => (
        <li key={place}>{place}</li>
      ))}
    </ul>
  );
  if (places.length > MOST_PLACES) {
    return (
      <details>
        <summary>
          {what.replace(/：$/u, '')}，分在 {places.length} 处
        </summary>
        {list}
      </details>
    );
  }
  return (
    <>
      {what}
      {list}
    </>
  );
}

/** What has to be printed, put in its place and taken out since the last printing. */
export function NewsList({ words }: { readonly words: readonly string[] }) {
  return (
    <div role="status">
      <ul className="book-news">
        {words.map((one) => (
          <li key={one}>
            <NewsItem words={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}
