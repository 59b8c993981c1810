//! The styles and the page of a text document.

/// Headings by their standard names, by which a screen reader finds them, and the text of a table.
pub(super) const STYLES: &str = "\
    <style:style style:name=\"Standard\" style:family=\"paragraph\">\
    <style:paragraph-properties fo:margin-bottom=\"0.2cm\"/><style:text-properties fo:font-size=\"10pt\"/></style:style>\
    <style:style style:name=\"Heading_20_1\" style:display-name=\"Heading 1\" style:family=\"paragraph\" \
    style:parent-style-name=\"Standard\" style:default-outline-level=\"1\">\
    <style:text-properties fo:font-size=\"18pt\" fo:font-weight=\"bold\"/></style:style>\
    <style:style style:name=\"Heading_20_2\" style:display-name=\"Heading 2\" style:family=\"paragraph\" \
    style:parent-style-name=\"Standard\" style:default-outline-level=\"2\">\
    <style:paragraph-properties fo:margin-top=\"0.5cm\" fo:keep-with-next=\"always\"/>\
    <style:text-properties fo:font-size=\"13pt\" fo:font-weight=\"bold\"/></style:style>\
    <style:style style:name=\"Table_20_Contents\" style:display-name=\"Table Contents\" style:family=\"paragraph\" \
    style:parent-style-name=\"Standard\"><style:paragraph-properties fo:margin-bottom=\"0.05cm\"/></style:style>\
    <style:style style:name=\"Table_20_Heading\" style:display-name=\"Table Heading\" style:family=\"paragraph\" \
    style:parent-style-name=\"Table_20_Contents\"><style:text-properties fo:font-weight=\"bold\"/></style:style>";

/// A4 with the margins of a council paper.
pub(super) const PAGE: &str = "\
    <office:automatic-styles><style:page-layout style:name=\"A4\"><style:page-layout-properties fo:page-width=\"21cm\" \
    fo:page-height=\"29.7cm\" fo:margin=\"2cm\"/></style:page-layout></office:automatic-styles>\
    <office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"A4\"/></office:master-styles>";

/// The columns of a table with four of them, and its cells.
pub(super) const TABLE_STYLES: &str = "\
    <style:style style:name=\"table\" style:family=\"table\"><style:table-properties style:width=\"17cm\" \
    table:align=\"margins\"/></style:style>\
    <style:style style:name=\"c1\" style:family=\"table-column\"><style:table-column-properties \
    style:column-width=\"2.7cm\"/></style:style>\
    <style:style style:name=\"c2\" style:family=\"table-column\"><style:table-column-properties \
    style:column-width=\"8cm\"/></style:style>\
    <style:style style:name=\"c3\" style:family=\"table-column\"><style:table-column-properties \
    style:column-width=\"3.6cm\"/></style:style>\
    <style:style style:name=\"c4\" style:family=\"table-column\"><style:table-column-properties \
    style:column-width=\"2.7cm\"/></style:style>\
    <style:style style:name=\"cell\" style:family=\"table-cell\"><style:table-cell-properties fo:padding=\"0.1cm\" \
    fo:border-bottom=\"0.5pt solid #767676\"/></style:style>";
