/// The look of a page.
enum ReportStyle {
  /// Terms that light up when they are pointed at: two rules for each make a page longer.
  static let litTerms = 200

  /// Appends the rules that tie the row, the stretches and the disc of each term together.
  ///
  /// - Parameters:
  ///   - termCount: The terms of the document that has most.
  ///   - output: Grows by one rule.
  static func write(termCount: Int, to output: inout Bytes) {
    guard termCount > 0 else { return }
    for term in 0..<min(termCount, litTerms) {
      output.append(term > 0 ? ",\n" : "")
      output.append(
        ".doc:has(.k\(term):hover,.k\(term) :checked,.k\(term) :focus-visible) .k\(term)")
    }
    output.append(
      "{--hit:var(--accent);--hit-ink:var(--paper);--hit-row:var(--wash2);--hit-line:1}\n")
  }

  /// What does not depend on the terms.
  static let sheet = """
    :root{color-scheme:light dark;--paper:#fbfaf6;--ink:#23211d;--soft:#6f6a60;--faint:#e6e2d8;
    --accent:#ad3b25;--wash1:#f4d5c9;--wash2:#f8e6dc;--wash3:#f6efe6;--line:#c9a99c;
    --serif:"Songti SC","Noto Serif CJK SC","Noto Serif SC","Source Han Serif SC","SimSun",Georgia,serif;
    --sans:system-ui,"PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif}
    @media(prefers-color-scheme:dark){:root{--paper:#17171a;--ink:#e4e1da;--soft:#9a958b;--faint:#2d2c30;
    --accent:#f0937a;--wash1:#55312a;--wash2:#3b2925;--wash3:#29221f;--line:#6d4a40}}
    *{box-sizing:border-box}
    html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 var(--sans)}
    .doc,nav,footer{max-width:74rem;margin:0 auto;padding:3.5rem 2.5rem 1rem}
    .doc+.doc,nav+.doc{border-top:1px solid var(--faint)}
    .name{margin:0;color:var(--soft);font-size:.8rem;letter-spacing:.02em;overflow-wrap:anywhere}
    h1,h2,.headline{font-family:var(--serif);font-weight:600;line-height:1.35;text-wrap:balance}
    h1{font-size:2rem;margin:0 0 1.5rem}
    h2{font-size:1.9rem;margin:.4rem 0 0}
    h3{margin:0 0 .9rem;font-size:.8rem;font-weight:600;color:var(--soft);letter-spacing:.02em}
    .columns{display:grid;grid-template-columns:19rem minmax(0,1fr);gap:4rem;margin-top:2rem}
    aside{position:sticky;top:1.5rem;align-self:start;max-height:calc(100vh - 3rem);overflow:auto;
    scrollbar-width:thin;padding-right:.25rem}
    .ranking{list-style:none;margin:0;padding:0}
    .ranking li{display:grid;grid-template-columns:1fr auto;column-gap:.6rem;align-items:baseline;
    padding:.18rem .5rem .22rem;margin:0 -.5rem;border-radius:.3rem;background:var(--hit-row,transparent)}
    .ranking label{display:grid;grid-template-columns:1fr auto;column-gap:.6rem;align-items:baseline;
    cursor:pointer;min-width:0}
    .ranking input{position:absolute;opacity:0;pointer-events:none}
    .ranking label:has(:checked) .term{color:var(--accent)}
    .ranking li:has(:focus-visible){outline:2px solid var(--accent)}
    .term{overflow-wrap:anywhere}
    .score,.count{font-size:.78rem;color:var(--soft);font-variant-numeric:tabular-nums}
    .count{min-width:1.6rem;text-align:right;text-decoration:none}
    a.count:hover{color:var(--accent);text-decoration:underline}
    .bar{grid-column:1/-1;display:block;height:3px;border-radius:2px;background:var(--faint);margin-top:.15rem}
    .bar span{display:block;height:100%;border-radius:2px;background:var(--accent)}
    .ranking small{grid-column:1/-1;color:var(--soft);font-size:.72rem;line-height:1.35;margin:.2rem 0}
    main{min-width:0}
    article{max-width:38rem;font:1.125rem/1.95 var(--serif);white-space:pre-wrap;overflow-wrap:anywhere;
    text-align:justify;text-spacing-trim:space-first}
    article p{margin:0 0 .7em;unicode-bidi:isolate}
    article .blank{margin:0;line-height:.5}
    article .headline{font-size:1.9rem;margin:0 0 .6em;text-align:left}
    mark{background:var(--hit,var(--wash));color:var(--hit-ink,inherit);
    transition:background .15s}
    .m1{--wash:var(--wash1)}.m2{--wash:var(--wash2)}.m3{--wash:var(--wash3)}
    a:target+mark,a:target+a+mark{outline:2px solid var(--accent);outline-offset:2px}
    article a{scroll-margin-top:30vh}
    .graph{margin:3rem 0 0;padding:1.6rem 0 0;border-top:1px solid var(--faint);max-width:46rem}
    figcaption{color:var(--soft);font-size:.8rem;margin-bottom:1.2rem}
    svg{display:block;width:100%;height:auto;margin:0 auto;overflow:visible}
    line{stroke:var(--hit,var(--line));stroke-linecap:round;opacity:.75}
    svg text{font-family:var(--sans);text-anchor:middle;fill:var(--ink);paint-order:stroke;stroke:var(--paper);
    stroke-width:3px;stroke-linejoin:round;unicode-bidi:isolate}
    .back{fill:var(--paper)}
    .disc{fill:var(--hit,var(--wash1));stroke:var(--hit,var(--line));stroke-width:1}
    g:hover{cursor:default}
    .note{color:var(--soft);font-size:.85rem}
    nav{padding-bottom:2.5rem}
    .contents{margin:0;padding:0 0 0 2.2rem;color:var(--soft)}
    .contents li{padding:.3rem 0 .3rem .4rem;break-inside:avoid}
    .contents a{color:var(--ink);font-family:var(--serif);font-size:1.05rem;text-decoration:none}
    .contents a:hover{color:var(--accent)}
    .contents span{display:block;font-size:.85rem}
    footer{color:var(--soft);font-size:.8rem;padding-top:2rem;padding-bottom:3rem}
    @media(max-width:56rem){.doc,nav,footer{padding-left:1.25rem;padding-right:1.25rem;padding-top:2rem}
    .columns{grid-template-columns:minmax(0,1fr);gap:2.2rem;margin-top:1.4rem}
    aside{position:static;max-height:none}
    .ranking{columns:2;column-gap:2rem}.ranking li{break-inside:avoid}
    article{font-size:1.06rem;line-height:1.85}article .headline,h2{font-size:1.5rem}}
    @media(max-width:26rem){.score{display:none}.ranking{column-gap:1.6rem}}
    @media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}mark{transition:none}}
    @media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#555;--faint:#ccc;--accent:#ad3b25;
    --line:#aaa}
    body{font-size:10pt}.doc,nav{padding:0;max-width:none}.doc+.doc,nav+.doc{break-before:page;border:0}
    footer{display:none}
    .columns{display:block}aside{position:static;max-height:none;overflow:visible;margin-bottom:1.5rem}
    .ranking{columns:3;column-gap:1.5rem}.ranking li{break-inside:avoid}
    .bar{border:0}.bar span,.disc,line{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    article{max-width:none;font-size:11pt;line-height:1.7}
    mark{background:none;color:inherit;border-bottom:1.5px solid #999}.m1{border-bottom-color:#ad3b25}
    .m3{border-bottom-style:dotted}
    .graph{break-inside:avoid;max-width:15cm}}

    """
}
