import "@/app/styles/loading.css";

const LINES = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;

/** The shape of what comes, a bar and a sheet, while a long draft or its preview is read. */
export default function LoadingDraft() {
  return (
    <>
      <header className="bar" />
      <main className="loading" id="main" aria-busy="true">
        <p className="sr" role="status">
          The draft is loading
        </p>
        <div className="sheet bones" aria-hidden="true">
          {LINES.map((line) => (
            <div key={line} className="bone" />
          ))}
        </div>
      </main>
    </>
  );
}
