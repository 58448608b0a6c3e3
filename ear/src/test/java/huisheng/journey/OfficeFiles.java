package huisheng.journey;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Documents with all the parts that an office program writes (ECMA-376, ISO/IEC 26300, ISO 32000), each with something that a
 * reader does not see.
 */
final class OfficeFiles {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SHEET = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String OPEN = "urn:oasis:names:tc:opendocument:xmlns:";

    private OfficeFiles() {}

    /** A table of expenses with a hidden sheet of pay, a hidden row, a comment, and who wrote it. */
    static FilePayload workbook(String name) throws IOException {
        var office = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    types(
                            "/xl/workbook.xml",
                            office + "sheet.main+xml",
                            "/xl/worksheets/sheet1.xml",
                            office + "worksheet+xml",
                            "/xl/worksheets/sheet2.xml",
                            office + "worksheet+xml",
                            "/xl/comments1.xml",
                            office + "comments+xml"));
            part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            properties(zip, "Microsoft Excel");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook " + SHEET + " xmlns:r=\"" + RELATION
                            + "\"><bookViews><workbookView/></bookViews><sheets>"
                            + "<sheet name=\"支出\" sheetId=\"1\" r:id=\"rId1\"/>"
                            + "<sheet name=\"工资明细\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations("worksheet", "worksheets/sheet1.xml", "worksheet", "worksheets/sheet2.xml"));
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet " + SHEET + "><sheetFormatPr defaultRowHeight=\"15\"/><sheetData>"
                            + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>慰问品</t></is></c><c r=\"B1\"><v>1280</v></c></row>"
                            + "<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"inlineStr\"><is><t>招待</t></is></c></row>"
                            + "</sheetData></worksheet>");
            part(zip, "xl/worksheets/_rels/sheet1.xml.rels", relations("comments", "../comments1.xml"));
            part(
                    zip,
                    "xl/worksheets/sheet2.xml",
                    "<worksheet " + SHEET
                            + "><sheetData><row r=\"1\"><c r=\"A1\"><v>9100</v></c></row></sheetData></worksheet>");
            part(
                    zip,
                    "xl/comments1.xml",
                    "<comments " + SHEET + "><authors><author>某人</author></authors><commentList>"
                            + "<comment ref=\"B1\" authorId=\"0\"><text><t>这笔先别报</t></text></comment></commentList></comments>");
        }
        return new FilePayload(name, office + "sheet", bytes.toByteArray());
    }

    /** A notice in which two changes are still tracked and somebody has commented. */
    static FilePayload text(String name) throws IOException {
        var office = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    types(
                            "/word/document.xml",
                            office + "document.main+xml",
                            "/word/comments.xml",
                            office + "comments+xml"));
            part(zip, "_rels/.rels", relations("officeDocument", "word/document.xml"));
            properties(zip, "Microsoft Office Word");
            var by = " w:author=\"某人\" w:date=\"2026-11-01T09:00:00Z\"";
            part(
                    zip,
                    "word/document.xml",
                    "<w:document " + WORD + "><w:body><w:p><w:r><w:t>补助标准为</w:t></w:r><w:del w:id=\"1\"" + by
                            + "><w:r><w:delText>800</w:delText></w:r></w:del><w:ins w:id=\"2\"" + by
                            + "><w:r><w:t>500</w:t></w:r></w:ins><w:r><w:t>元。</w:t></w:r></w:p><w:sectPr/></w:body></w:document>");
            part(zip, "word/_rels/document.xml.rels", relations("comments", "comments.xml"));
            part(
                    zip,
                    "word/comments.xml",
                    "<w:comments " + WORD + "><w:comment w:id=\"0\"" + by
                            + "><w:p><w:r><w:t>为什么降？</w:t></w:r></w:p></w:comment></w:comments>");
        }
        return new FilePayload(name, office + "document", bytes.toByteArray());
    }

    /** A table of an open office program with a hidden sheet. */
    static FilePayload openTable(String name) throws IOException {
        var type = "application/vnd.oasis.opendocument.spreadsheet";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(type.getBytes(StandardCharsets.US_ASCII));
            part(
                    zip,
                    "META-INF/manifest.xml",
                    "<m:manifest xmlns:m=\"" + OPEN
                            + "manifest:1.0\" m:version=\"1.3\"><m:file-entry m:full-path=\"/\" m:media-type=\"" + type
                            + "\"/><m:file-entry m:full-path=\"content.xml\" m:media-type=\"text/xml\"/></m:manifest>");
            part(
                    zip,
                    "content.xml",
                    "<o:document-content xmlns:o=\"" + OPEN + "office:1.0\" xmlns:t=\"" + OPEN
                            + "table:1.0\" xmlns:s=\"" + OPEN
                            + "style:1.0\" o:version=\"1.3\"><o:automatic-styles><s:style s:name=\"ta1\" s:family=\"table\">"
                            + "<s:table-properties t:display=\"true\"/></s:style><s:style s:name=\"ta2\" s:family=\"table\">"
                            + "<s:table-properties t:display=\"false\"/></s:style></o:automatic-styles><o:body><o:spreadsheet>"
                            + "<t:table t:name=\"名额\" t:style-name=\"ta1\"/><t:table t:name=\"底稿\" t:style-name=\"ta2\"/>"
                            + "</o:spreadsheet></o:body></o:document-content>");
        }
        return new FilePayload(name, type, bytes.toByteArray());
    }

    /** One page, and in its information who wrote it. */
    static FilePayload page(String name) {
        var objects = new String[] {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
            "<</Author(Somebody)/Producer(A program)>>"
        };
        var out = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            places.append(String.format("%010d 00000 n \n", out.length()));
            out.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int start = out.length();
        out.append(places).append("trailer\n<</Size 5/Root 1 0 R/Info 4 0 R>>\nstartxref\n");
        out.append(start).append("\n%%EOF\n");
        return new FilePayload(name, "application/pdf", out.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static void properties(ZipOutputStream zip, String program) throws IOException {
        part(
                zip,
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"" + PACKAGE
                        + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                        + "<dc:creator>某人</dc:creator><cp:lastModifiedBy>某人</cp:lastModifiedBy></cp:coreProperties>");
        part(
                zip,
                "docProps/app.xml",
                "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>"
                        + program + "</Application></Properties>");
    }

    /** @param nameAndType in turn */
    private static String types(String... nameAndType) {
        var parts = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        for (int i = 0; i < nameAndType.length; i += 2)
            parts.append("<Override PartName=\"" + nameAndType[i] + "\" ContentType=\"" + nameAndType[i + 1] + "\"/>");
        return parts.append("</Types>").toString();
    }

    /** @param typeAndTarget in turn */
    private static String relations(String... typeAndTarget) {
        var parts = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < typeAndTarget.length; i += 2)
            parts.append("<Relationship Id=\"rId" + (i / 2 + 1) + "\" Type=\"" + RELATION + "/" + typeAndTarget[i]
                    + "\" Target=\"" + typeAndTarget[i + 1] + "\"/>");
        return parts.append("</Relationships>").toString();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((XML + xml).getBytes(StandardCharsets.UTF_8));
    }
}
