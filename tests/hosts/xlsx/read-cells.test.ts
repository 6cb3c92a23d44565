// What stands in a cell, in every spelling a file may use. Expectations are ECMA-376 part 1, 18.3 and 18.4, by hand.
import { formatsOf, firstSheet, formulasOf, read, valuesFrom, valuesOf } from "./hand-made";

const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (cells: string) => `<row>${cells}</row>`;

describe("values", () => {
  test.each([
    ["a whole number", "<c><v>61000000</v></c>", 61_000_000],
    ["a decimal", "<c><v>0.1</v></c>", 0.1],
    ["a negative number", "<c><v>-12.50</v></c>", -12.5],
    ["minus zero is zero", "<c><v>-0</v></c>", 0],
    ["seventeen digits", "<c><v>0.30000000000000004</v></c>", 0.30000000000000004],
    ["an exponent", "<c><v>1.5E-7</v></c>", 1.5e-7],
    ["a large exponent", "<c><v>9.9E+307</v></c>", 9.9e307],
    ["a point without digits before it", "<c><v>.5</v></c>", 0.5],
    ["blanks around", "<c><v> 7 </v></c>", 7],
    ["out of a double's range", "<c><v>1E999</v></c>", { error: "#NUM!" }],
    ["text in a cell of numbers", "<c><v>abc</v></c>", "abc"],
    ["true", '<c t="b"><v>1</v></c>', true],
    ["false", '<c t="b"><v>0</v></c>', false],
    ["true in words", '<c t="b"><v>true</v></c>', true],
    ["an error", '<c t="e"><v>#REF!</v></c>', { error: "#REF!" }],
    ["inline text", inline("Nguyễn Văn Mẫu"), "Nguyễn Văn Mẫu"],
    ["a text result", '<c t="str"><f>A2</f><v>Đạt</v></c>', "Đạt"],
    ["an empty text result", '<c t="str"><f>""</f><v></v></c>', ""],
    ["a formula never calculated", "<c><f>1+1</f></c>", null],
    ["a formula with an empty value", "<c><f>1+1</f><v/></c>", null],
    ["named entities", inline("A &amp; B &lt;C&gt; &quot;D&quot; &apos;E&apos;"), `A & B <C> "D" 'E'`],
    ["numbered entities", inline("&#272;&#x1EA1;t &#x1F600;"), "Đạt 😀"],
    ["character data", '<c t="inlineStr"><is><t><![CDATA[a <b> & c]]></t></is></c>', "a <b> & c"],
    ["a comment inside", '<c t="inlineStr"><is><t>a<!-- x -->b</t></is></c>', "ab"],
    ["an instruction inside", '<c t="inlineStr"><is><t>a<?x y?>b</t></is></c>', "ab"],
    ["escaped carriage return", inline("dòng 1_x000D_\ndòng 2"), "dòng 1\r\ndòng 2"],
    ["an escape that is escaped", inline("_x005F_x000D_"), "_x000D_"],
    ["no escape", inline("_xyz_"), "_xyz_"],
    ["line ends of Windows", inline("a\r\nb\rc"), "a\nb\nc"],
    ["blanks kept", '<c t="inlineStr"><is><t xml:space="preserve">  a  </t></is></c>', "  a  "],
    ["blanks kept without asking", inline(" a "), " a "],
    ["a value in pieces", "<c><v>1<!-- -->2</v></c>", 12],
  ])("%s", (_, cell, expected) => {
    expect(valuesFrom(row(cell))).toEqual({ A1: expected });
  });

  test("a cell of 32,767 letters comes whole", () => {
    const text = "ợ".repeat(32_767);
    expect(valuesFrom(row(inline(text)))).toEqual({ A1: text });
  });

  test("blank cells and blank texts are not there", () => {
    expect(valuesFrom(row(`<c s="0"/><c/><c><v></v></c>${inline("")}<c><v>1</v></c>`))).toEqual({ E1: 1 });
  });

  test("a data table's cells keep values only", () => {
    const sheet = firstSheet(read({ rows: row('<c><f t="dataTable" ref="A1:A2" dt2D="1"/><v>5</v></c>') }));
    expect(valuesOf(sheet)).toEqual({ A1: 5 });
    expect(formulasOf(sheet)).toEqual({});
  });
});

describe("shared texts", () => {
  const strings = `<si><t>STT</t></si><si/><si><r><t>Họ</t></r><r><t xml:space="preserve"> tên</t></r></si><si><t>課</t><rPh sb="0" eb="1"><t>か</t></rPh><phoneticPr fontId="1"/></si><si><t>a &amp; b</t></si>`;
  const text = (index: number) => `<c t="s"><v>${index}</v></c>`;

  test("plain, empty, in runs, with reading aids, with entities", () => {
    expect(valuesFrom(row([0, 1, 2, 3, 4].map(text).join("")), { strings })).toEqual({
      A1: "STT",
      C1: "Họ tên",
      D1: "課",
      E1: "a & b",
    });
  });

  test("thousands of texts keep their order over the edge of a batch", () => {
    const texts = Array.from({ length: 9000 }, (_, at) => `Trần Thị Thí Dụ ${at} 😀`);
    const items = texts.map((one) => `<si><t>${one}</t></si>`).join("");
    const rows = texts.map((_, at) => row(text(at))).join("");
    expect(Object.values(valuesFrom(rows, { strings: items }))).toEqual(texts);
  });

  test("thousands of text results, each twice", () => {
    const rows = Array.from({ length: 3000 }, (_, at) =>
      row(`<c t="str"><f>B1</f><v>Điểm ${at % 1500}</v></c>`),
    );
    const values = Object.values(valuesFrom(rows.join("")));
    expect(values).toEqual(Array.from({ length: 3000 }, (_, at) => `Điểm ${at % 1500}`));
  });
});

describe("places", () => {
  const one = "<c><v>1</v></c>";

  test.each([
    ["without any reference", row(one + one) + row(one), ["A1", "B1", "A2"]],
    ["a gap, then without", `<row r="3"><c r="C3"><v>1</v></c>${one}</row>${row(one)}`, ["C3", "D3", "A4"]],
    ["the last cell of a sheet", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', ["XFD1048576"]],
    [
      "rows in any order",
      '<row r="5"><c r="B5"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
      ["A2", "B5"],
    ],
    ["cells in any order", '<row r="1"><c r="C1"><v>1</v></c><c r="A1"><v>1</v></c></row>', ["A1", "C1"]],
    ["small letters", '<row r="1"><c r="b1"><v>1</v></c></row>', ["B1"]],
    ["an empty row between", `<row r="1"/>${row(one)}`, ["A2"]],
  ])("%s", (_, rows, expected) => {
    expect(Object.keys(valuesFrom(rows))).toEqual(expected);
  });

  test("of two cells in one place the later counts", () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="A1"><f>1+2</f><v>3</v></c></row>';
    const sheet = firstSheet(read({ rows }));
    expect(valuesOf(sheet)).toEqual({ A1: 3, B1: 2 });
    expect(formulasOf(sheet)).toEqual({ A1: "1+2" });
  });

  test("formulas move with their cells when rows come unsorted", () => {
    const rows =
      '<row r="9"><c r="A9"><f>A1</f><v>9</v></c></row><row r="1"><c r="A1"><f>2*2</f><v>4</v></c></row>';
    expect(formulasOf(firstSheet(read({ rows })))).toEqual({ A1: "2*2", A9: "A1" });
  });
});

describe("dates", () => {
  test.each([
    ["2024-03-01", 45352],
    ["1900-01-01", 1],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
    ["2024-03-01T12:00:00", 45352.5],
    ["2024-03-01T06:00:00.000Z", 45352.25],
    ["18:00:00", 0.75],
  ])("ISO %s is serial %d", (iso, serial) => {
    expect(valuesFrom(row(`<c t="d"><v>${iso}</v></c>`))).toEqual({ A1: serial });
  });

  test("from 1904 a day counts 1,462 less, and the snapshot says so", () => {
    const workbook = read({
      rows: row('<c t="d"><v>2024-03-01</v></c>'),
      workbookBefore: '<workbookPr date1904="1"/>',
    });
    expect(workbook.date1904).toBe(true);
    expect(valuesOf(firstSheet(workbook))).toEqual({ A1: 43890 });
  });

  test("serials stay as they are, whatever the system", () => {
    const workbook = read({
      rows: row("<c><v>43890</v></c>"),
      workbookBefore: '<workbookPr date1904="true"/>',
    });
    expect(valuesOf(firstSheet(workbook))).toEqual({ A1: 43890 });
  });

  test("an ISO date is shown as a date even where its style is none", () => {
    const workbook = read({
      rows: row('<c t="d"><v>2024-03-01</v></c><c><v>5</v></c><c t="d"><v>2024-03-01T08:00</v></c>'),
    });
    const formats = formatsOf(workbook);
    expect([formats["A1"]?.numberFormat, formats["B1"]?.numberFormat, formats["C1"]?.numberFormat]).toEqual([
      "dd/mm/yyyy",
      "General",
      "dd/mm/yyyy hh:mm",
    ]);
  });

  test("what is no date stays text", () => {
    expect(valuesFrom(row('<c t="d"><v>2024-02-30</v></c><c t="d"><v>hôm nay</v></c>'))).toEqual({
      A1: "2024-02-30",
      B1: "hôm nay",
    });
  });
});
