namespace CorpusAnalysis.Formats.Tests.Xml;

/// <summary>Documents in the vocabularies of XML, all of it made up.</summary>
internal static class Articles
{
    public const string Tei = """
        <?xml version="1.0" encoding="UTF-8"?>
        <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="bote-1911-03-02" xml:lang="de">
          <teiHeader>
            <fileDesc>
              <titleStmt><title type="main">Vom Hafen</title><title type="sub">Eine elektronische Ausgabe</title><author>Jakob Reuter</author></titleStmt>
              <publicationStmt><publisher>Stadtarchiv Lindau</publisher><date when="2019-05-01"/><idno>https://archiv.example/1</idno></publicationStmt>
              <sourceDesc><bibl><title level="j">Lindauer Bote</title><date when="1911-03-02">2. März 1911</date></bibl></sourceDesc>
            </fileDesc>
            <profileDesc><langUsage><language ident="de">Deutsch</language></langUsage><textClass><keywords><term>Hafen</term><term>Schiffahrt</term></keywords></textClass></profileDesc>
          </teiHeader>
          <text>
            <front><p>Vorbemerkung der Herausgeber.</p></front>
            <body>
              <head>Vom Hafen</head>
              <p>Das <hi rend="bold">Dampfschiff</hi> lief gestern<lb/>
                 mit Ver<lb break="no"/>spätung ein.<note place="foot">So im Original.</note></p>
              <pb n="2"/><fw>Seite 2</fw>
              <p>Es <choice><sic>brahte</sic><corr>brachte</corr></choice> Kohlen und <del>Wein</del> Holz.</p>
              <lg><l>Der See ist weit,</l><l>der See ist grau.</l></lg>
              <p><w>Wer</w><w>kommt</w><pc>?</pc></p>
            </body>
          </text>
        </TEI>
        """;

    public const string Nitf = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE nitf SYSTEM "http://192.0.2.1/nitf-3-4.dtd">
        <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" xml:lang="de">
          <head>
            <title>bote-haushalt</title>
            <tobject tobject.type="news"><tobject.property tobject.property.type="current"/><tobject.subject tobject.subject.type="Politik"/></tobject>
            <docdata><urgency ed-urg="4"/><doc-id regsrc="bote" id-string="bote-20251118-17"/><date.issue norm="20251118T214000+0100"/>
              <key-list><keyword key="Haushalt"/><keyword key="Stadtrat"/></key-list><series series.name="Haushalt 2026"/></docdata>
            <pubdata name="Lindauer Bote" position.section="Lokales"/>
          </head>
          <body>
            <body.head>
              <hedline><hl1>Stadtrat beschließt Haushalt</hl1><hl2>Opposition will klagen</hl2></hedline>
              <byline>Von <person>Jana Reuter</person></byline>
              <dateline><location><city>Lindau</city></location><story.date norm="20251118">18. November</story.date></dateline>
              <abstract><p>28 zu 11 Stimmen.</p></abstract>
            </body.head>
            <body.content>
              <media media-type="image"><media-reference source="http://192.0.2.1/rat.jpg"/><media-caption><p>Das Rathaus</p></media-caption></media>
              <block><p>Der <org>Stadtrat</org> hat den Haushalt beschlossen.</p><p>28 Mitglieder stimmten dafür.</p></block>
              <hl2>Rücklagen</hl2>
              <p>Sie schrumpfen.</p><note><body.content><p>Achtung Redaktionen: Bild folgt.</p></body.content></note>
            </body.content>
          </body>
        </nitf>
        """;

    public const string NewsMl = """
        <?xml version="1.0" encoding="UTF-8"?>
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2025-11-18T21:45:00+01:00</sent></header>
          <itemSet>
            <newsItem guid="urn:newsml:bote.example:20251118:17" version="2" standard="NewsML-G2" standardversion="2.28" xml:lang="de">
              <itemMeta><itemClass qcode="ninat:text"/><provider literal="bote"><name>Bote Nachrichten</name></provider><versionCreated>2025-11-18T21:44:00+01:00</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
              <contentMeta><urgency>4</urgency><contentCreated>2025-11-18T21:40:00+01:00</contentCreated><located qcode="city:1"><name>Lindau</name></located>
                <creator><name>Jana Reuter</name></creator><creditline>bn</creditline><language tag="de-DE"/><keyword>Haushalt</keyword>
                <subject type="cpnat:abstract" qcode="medtop:11000000"><name>Politik</name></subject><slugline>Kommunen/Haushalt</slugline><headline>Stadtrat beschließt Haushalt</headline></contentMeta>
              <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>Der Stadtrat hat den <b>Haushalt</b> beschlossen.</p><p>28 Mitglieder stimmten dafür.</p></body></html></inlineXML></contentSet>
            </newsItem>
            <newsItem guid="urn:newsml:bote.example:20251118:18" version="1">
              <itemMeta><pubStatus qcode="stat:usable"/><firstCreated>2025-11-18</firstCreated></itemMeta>
              <contentSet><inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline><hl1>Fähre fällt aus</hl1></hedline><dateline><location>Bregenz</location></dateline></body.head><body.content><p>Busse fahren.</p></body.content></body></nitf></inlineXML></contentSet>
            </newsItem>
            <newsItem guid="p"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentSet><remoteContent href="http://192.0.2.1/rat.jpg"/></contentSet></newsItem>
            <newsItem guid="w"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta><contentSet><inlineData contenttype="text/plain">Falsch.</inlineData></contentSet></newsItem>
            <packageItem guid="k"><itemMeta/></packageItem>
          </itemSet>
        </newsMessage>
        """;
}
