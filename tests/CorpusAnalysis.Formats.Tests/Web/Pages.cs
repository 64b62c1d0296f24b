using System.Text;

namespace CorpusAnalysis.Formats.Tests.Web;

/// <summary>Pages of the layouts that news sites have, with the paragraphs of their articles. All of it is made up.</summary>
internal static class Pages
{
    public static readonly string[] Council =
    [
        "Der Stadtrat von Lindau hat am Dienstagabend den Haushalt für das kommende Jahr beschlossen. 28 Mitglieder stimmten dafür, elf dagegen.",
        "Vorausgegangen war eine Debatte von fast sechs Stunden, in der es vor allem um die Kosten der neuen Schwimmhalle ging.",
        "„Wir haben lange gerechnet, und wir haben uns nicht schöngerechnet“, sagte Kämmerin Ines Vogt. Die Rücklagen schrumpfen auf vier Millionen Euro.",
        "Die Opposition kündigte an, den Beschluss prüfen zu lassen; sie hält die erwarteten Einnahmen aus der Gewerbesteuer für zu hoch.",
    ];

    /// <summary>A page as most are: navigation, article, comments, related articles, footer, a notice about cookies.</summary>
    public static readonly string News = $$"""
        <!DOCTYPE html>
        <html lang="de">
        <head>
          <meta charset="utf-8">
          <title>Stadtrat beschließt Haushalt | Lindauer Bote</title>
          <link rel="canonical" href="https://bote.example/politik/haushalt-2026">
          <meta property="og:title" content="Haushalt: So stimmte der Rat">
          <meta property="og:site_name" content="Lindauer Bote">
          <meta property="article:published_time" content="2025-11-18T21:40:00+01:00">
          <meta property="article:section" content="Lokales">
          <meta name="author" content="Jana Reuter">
          <meta name="keywords" content="Haushalt, Stadtrat, Lindau">
          <meta name="description" content="28 zu 11 für den Haushalt.">
          <script>var tracking = "<p>Kein Text</p>";</script>
          <style>p { color: black }</style>
        </head>
        <body class="page">
          <div id="cookie-banner"><p>Wir verwenden Cookies, um unser Angebot zu verbessern, um es zu messen und um Werbung zu zeigen.</p><button>Zustimmen</button></div>
          <header class="site-header"><h1>Lindauer Bote</h1><nav><ul><li><a href="/">Start</a></li><li><a href="/politik">Politik</a></li></ul></nav></header>
          <main>
            <ol class="breadcrumb"><li>Start</li><li>Lokales</li></ol>
            <article class="article">
              <h1>Stadtrat beschließt Haushalt</h1>
              <p class="byline">Von Jana Reuter</p>
              <time datetime="2025-11-18T21:40:00+01:00">18. November 2025, 21:40 Uhr</time>
              <div class="article-body">
                <p>{{Council[0]}}</p>
                <p>Vorausgegangen war eine Debatte von fast <b>sechs Stunden</b>, in der es vor allem
                   um die Kosten der <a href="/schwimmhalle">neuen&nbsp;Schwimmhalle</a> ging.</p>
                <aside class="related"><h3>Mehr zum Thema</h3><ul><li><a href="/a">Schwimmhalle wird teurer als gedacht, sagt das Bauamt</a></li></ul></aside>
                <p>{{Council[2]}}</p>
                <p>{{Council[3]}}</p>
              </div>
              <div class="social-share"><a href="#">Teilen</a> <a href="#">Drucken</a></div>
            </article>
            <section id="comments"><h2>Kommentare</h2>
              <div class="comment"><p>Na endlich, sage ich da nur, das wurde aber auch wirklich Zeit, meine Damen und Herren!</p></div>
              <div class="comment"><p>Und wer zahlt das alles, bitte, wenn die Gewerbesteuer ausbleibt, wie jedes Jahr, na?</p></div>
            </section>
          </main>
          <aside><h2>Meistgelesen</h2><ol><li><a href="/b">Fähre fällt am Wochenende aus</a></li></ol></aside>
          <footer><p>© 2025 Lindauer Bote. Alle Rechte vorbehalten, jede Verwertung bedarf der Zustimmung.</p></footer>
        </body>
        </html>
        """;

    /// <summary>A page whose text a script would show, and which holds it for search engines only.</summary>
    public static readonly string JsonLd = $$"""
        <!doctype html>
        <html>
        <head>
          <title>App</title>
          <script type="application/ld+json">
          { "@context": "https://schema.org", "@graph": [
            { "@type": "Organization", "name": "Lindauer Bote" },
            { "@type": ["NewsArticle"], "headline": "Stadtrat beschließt Haushalt", "datePublished": "2025-11-18",
              "dateModified": "2025-11-19", "inLanguage": "de-DE", "articleSection": ["Lokales", "Politik"], "dateline": "Lindau",
              "author": [ { "@type": "Person", "name": "Jana Reuter" }, { "@type": "Person", "name": "Ole Brandt" } ],
              "publisher": { "@type": "Organization", "name": "Lindauer Bote" }, "keywords": ["Haushalt", "Stadtrat"],
              "url": "https://bote.example/haushalt",
              "articleBody": "{{string.Join("\\n\\n", Council)}}" } ] }
          </script>
        </head>
        <body><div id="root"></div><noscript>Bitte schalten Sie JavaScript ein.</noscript></body>
        </html>
        """;

    /// <summary>A page of the nineties: tables, font, line breaks for paragraphs, no closing tags.</summary>
    public static readonly string Tables = $$"""
        <HTML><HEAD><TITLE>Stadtrat beschlie&szlig;t Haushalt</TITLE>
        <META NAME="DC.Date" CONTENT="1999-11-18"><META NAME="DC.Creator" CONTENT="Jana Reuter"><META NAME="DC.Language" CONTENT="de"></HEAD>
        <BODY BGCOLOR=#ffffff>
        <TABLE WIDTH=750 BORDER=0><TR>
        <TD WIDTH=120 VALIGN=top><FONT SIZE=1><A HREF=index.html>Start</A><BR><A HREF=sport.html>Sport</A><BR><A HREF=kultur.html>Kultur</A></FONT></TD>
        <TD VALIGN=top><FONT FACE=Arial>
        {{Council[0]}}<BR><BR>
        {{Council[1]}}<BR>
        <BR>{{Council[2]}}
        <P>{{Council[3]}}
        </FONT></TD>
        </TR></TABLE>
        </BODY></HTML>
        """;

    /// <summary>An article with pictures and their captions, a pull quote, a heading in between, a list and an advertisement.</summary>
    public static readonly string Figures = $$"""
        <!DOCTYPE html>
        <html lang="de-AT">
        <head><title>Stadtrat beschließt Haushalt - Der Bote</title><meta property="og:site_name" content="Der Bote"></head>
        <body>
        <article itemscope itemtype="https://schema.org/NewsArticle">
          <header><h1 itemprop="headline">Stadtrat beschließt Haushalt</h1>
            <meta itemprop="datePublished" content="2025-11-18"><span itemprop="author" itemscope><span itemprop="name">Jana Reuter</span></span></header>
          <figure><img src="http://192.0.2.1/rat.jpg" alt="Rathaus"><figcaption>Das Rathaus von Lindau am Abend der Sitzung, von der Hafenseite gesehen. Foto: O. Brandt</figcaption></figure>
          <p>{{Council[0]}}</p>
          <p>{{Council[1]}}</p>
          <blockquote class="pull-quote">„Wir haben uns nicht schöngerechnet“</blockquote>
          <h2>Rücklagen schrumpfen</h2>
          <p>{{Council[2]}}</p>
          <div class="ad-slot"><p>Anzeige: Jetzt drei Monate lang den Boten lesen, zum halben Preis, und jederzeit kündigen.</p></div>
          <ul><li>Schwimmhalle: 14 Millionen Euro</li><li>Schulen: 9 Millionen Euro</li></ul>
          <p>{{Council[3]}}</p>
        </article>
        </body></html>
        """;

    public static readonly string[] Russian =
    [
        "Городской совет Линдау во вторник вечером утвердил бюджет на будущий год. За него проголосовали 28 депутатов, против выступили одиннадцать.",
        "Перед голосованием депутаты почти шесть часов спорили, прежде всего о стоимости нового бассейна.",
        "«Мы долго считали», — сказала казначей Инес Фогт. Резервы сократятся до четырёх миллионов евро.",
    ];

    /// <summary>A page in Russian, to be written in Windows-1251.</summary>
    public static readonly string Cyrillic = $$"""
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>Совет утвердил бюджет</title>
        <meta name="date" content="2025-11-19"><meta http-equiv="Content-Language" content="ru"></head>
        <body><div class="menu"><a href="/">Главная</a> <a href="/news">Новости</a></div>
        <div class="content"><h1>Совет утвердил бюджет</h1>
        <p>{{Russian[0]}}</p><p>{{Russian[1]}}</p><p>{{Russian[2]}}</p></div>
        <div class="footer">Все права защищены</div></body></html>
        """;

    public static readonly string[] Live =
    [
        "Die Sitzung ist eröffnet. Alle 40 Mitglieder sind da, die Tribüne ist bis auf den letzten Platz besetzt, vor der Tür stehen noch einmal so viele.",
        "Kämmerin Vogt stellt den Haushalt vor. Sie spricht ruhig, fast eine Stunde lang, und zeigt dabei kein einziges Bild.",
        "Unterbrechung: Die Fraktionen beraten hinter verschlossenen Türen, zwanzig Minuten, wie es heißt.",
        "Es ist entschieden: 28 Stimmen dafür, elf dagegen, ein Mitglied hat den Saal verlassen.",
    ];

    /// <summary>A live blog: one article of many entries, each with its time.</summary>
    public static readonly string LiveBlog = $$"""
        <!DOCTYPE html><html lang="de"><head><title>Live: Die Sitzung des Stadtrats</title>
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Live: Die Sitzung des Stadtrats","datePublished":"2025-11-18T15:00:00+01:00"}</script></head>
        <body><nav><a href="/">Start</a></nav>
        <main><h1>Live: Die Sitzung des Stadtrats</h1>
        <div class="liveblog">
        {{string.Concat(Live.Select((text, i) => $"""<section class="entry"><time datetime="2025-11-18T{15 + i}:05">{15 + i}:05</time><p>{text}</p></section>"""))}}
        </div></main>
        <div class="newsletter"><p>Der Bote am Morgen: Was heute wichtig wird, jeden Tag um sechs in Ihrem Postfach, kostenlos.</p></div>
        </body></html>
        """;

    /// <summary>A page of a few lines, as agencies send them.</summary>
    public static readonly string Short = """
        <html lang="en"><head><title>Ferry cancelled</title></head><body><p>The morning ferry to Bregenz is cancelled on Sunday.</p><p>Buses run instead.</p><footer>Imprint</footer></body></html>
        """;

    public static byte[] InWindows1251(string text) => CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text);
}
