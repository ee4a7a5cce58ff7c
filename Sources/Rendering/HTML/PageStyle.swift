/// The one style sheet of our pages: light, dark and print. Shared with the memo, so that a page of
/// ours looks like a page of ours.
public enum PageStyle {
    public static let sheet = """
        :root { color-scheme: light dark; --ink: #1c2024; --paper: #ffffff; --faint: #5c6570;
          --line: #c9d0d8; --band: #f0f3f6; --accent: #0b5394; --accent-2: #b45f06;
          --accent-3: #38761d; --wrong: #a61b1b; --notice: #7a4b00; --notice-band: #fff4dc; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6e9ec; --paper: #15181b; --faint: #a3acb6; --line: #3d454d;
            --band: #20252a; --accent: #7db7f0; --accent-2: #f0b070; --accent-3: #93cf7c;
            --wrong: #ff9c9c; --notice: #ffd58a; --notice-band: #33280f; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1.5rem; max-width: 90rem; color: var(--ink);
          background: var(--paper); font: 1rem/1.45 "Noto Sans", "Inter", "DejaVu Sans", sans-serif; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; } h3 { font-size: 1rem; }
        header p, .subtitle { margin: 0.15rem 0; color: var(--faint); }
        header .organisation { color: var(--ink); font-weight: 600; }
        .warning, .questions { color: var(--notice); background: var(--notice-band);
          border-left: 0.3rem solid var(--notice); padding: 0.5rem 0.8rem; }
        header .warning { color: var(--notice); font-weight: 600; }
        .failing { color: var(--wrong); }
        .legend, .head { color: var(--faint); font-size: 0.875rem; overflow-wrap: anywhere; }
        a { color: var(--accent); }
        .scroll { overflow-x: auto; margin: 1rem 0; }
        table { border-collapse: collapse; min-width: 40%; }
        caption { text-align: left; color: var(--faint); padding-bottom: 0.4rem; }
        th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left;
          vertical-align: top; font-weight: 400; }
        thead th { font-weight: 600; vertical-align: bottom; border-bottom: 2px solid var(--ink);
          background: var(--band); }
        .heard { position: absolute; width: 1px; height: 1px; overflow: hidden;
          clip-path: inset(50%); }
        tbody th[scope="row"] { min-width: 16rem; }
        td:not(.number) { overflow-wrap: anywhere; min-width: 5rem; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        td.number { white-space: nowrap; }
        tr.total th, tr.total td { font-weight: 700; border-top: 2px solid var(--ink); }
        tr.subtotal th, tr.subtotal td, tr.section th { font-weight: 600; }
        tr.section th { background: var(--band); }
        .not-reported, .not-applicable { color: var(--faint); font-style: italic; }
        .estimate { font-style: italic; } .negative { color: var(--wrong); }
        .level-1 { padding-left: 1.8rem; } .level-2 { padding-left: 3rem; }
        .level-3 { padding-left: 4.2rem; } .level-4 { padding-left: 5.4rem; }
        .level-5 { padding-left: 6.6rem; } .level-6 { padding-left: 7.8rem; }
        figure { margin: 1.5rem 0; max-width: 48rem; }
        figcaption { font-weight: 600; margin-bottom: 0.4rem; }
        svg { width: 100%; height: auto; } svg text { fill: var(--ink); font-size: 13px; }
        svg .axis { stroke: var(--faint); }
        .key { list-style: none; padding: 0; } svg.swatch { width: 12px; height: 12px; }
        .series-1 { fill: var(--accent); } .series-2 { fill: var(--accent-2); }
        .series-3 { fill: var(--accent-3); } .series-4 { fill: var(--faint); }
        @media print {
          body { padding: 0; max-width: none; font-size: 9pt; }
          .scroll { overflow: visible; } table { font-size: 7pt; }
          th, td { padding: 0.15rem 0.3rem; } tbody th[scope="row"] { min-width: 8rem; }
          thead { display: table-header-group; }
          tr, figure { break-inside: avoid; } section { break-before: auto; }
          @page { size: A4 landscape; margin: 12mm; } }
        """
}
