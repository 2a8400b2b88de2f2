package org.tocsin.desk.appeal.sanction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.desk.appeal.sanction.list.Format;
import org.tocsin.desk.appeal.sanction.list.Listed;
import org.tocsin.desk.appeal.sanction.list.Lists;
import org.tocsin.desk.appeal.sanction.list.RefusedList;
import org.tocsin.desk.appeal.sanction.list.Taken;

/** Published lists in their own formats, and files that only look like them. */
class ListsTest {
  private final List<Listed> got = new ArrayList<>();

  private Taken read(String file) throws IOException {
    got.clear();
    return Lists.read(stream(file), got::add);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theListOfTheSecurityCouncilIsReadWithNamesDaysAndDocuments() throws IOException {
    Taken taken = read(SampleLists.UN);
    assertThat(taken.format()).isEqualTo(Format.UN_XML);
    assertThat(taken.edition()).contains(LocalDate.of(2031, 1, 5));
    Listed person = got.getFirst();
    assertThat(person.title()).isEqualTo("RASHAD VUQAR QAZANFARZADE");
    assertThat(person.names())
        .extracting(Listed.Name::weight)
        .containsExactly("main", "original", "weak", "weak");
    assertThat(person.births()).containsExactly("1971-03-02");
    assertThat(person.identifiers()).containsExactly(new Listed.Identifier("Passport", "W 123456"));
    assertThat(person.remark()).isEqualTo("Exercise & nobody.");
    assertThat(got.get(1).kind()).isEqualTo("organisation");
  }

  @Test
  void theListOfTheEuropeanUnionIsReadAsXmlAndAsATable() throws IOException {
    Taken xml = read(SampleLists.EU);
    assertThat(xml.edition()).contains(LocalDate.of(2031, 1, 6));
    assertThat(got.getFirst().names())
        .extracting(Listed.Name::text)
        .containsExactly("Samvel Ghazaryan", "Самвел Казарян");
    assertThat(got.getFirst().births()).containsExactly("1960");
    Taken table = read(SampleLists.EU_CSV);
    assertThat(table.entries()).isEqualTo(2);
    assertThat(got.getFirst().births()).containsExactly("1960-05-01");
    assertThat(got.get(1).title()).isEqualTo("Works; of the Dale");
  }

  @Test
  void theListOfOfacIsReadWithDaysAsItWritesThem() throws IOException {
    Taken taken = read(SampleLists.OFAC);
    assertThat(taken.edition()).contains(LocalDate.of(2031, 1, 15));
    assertThat(got.getFirst().births()).containsExactly("1950/1957", "1955", "1956-12-10");
    assertThat(got.get(1).kind()).isEqualTo("vessel");
  }

  @Test
  void linesOfFollowTheMoneyAreReadAndWhatNamesNobodyIsCounted() throws IOException {
    Taken taken = read(SampleLists.FTM);
    assertThat(taken.entries()).isEqualTo(1);
    assertThat(taken.leftOutCount()).isEqualTo(2);
    assertThat(taken.edition()).contains(LocalDate.of(2031, 1, 7));
    assertThat(got.getFirst().listedOn()).isEqualTo("2030-02-03");
  }

  @Test
  void aDocumentTypeIsRefusedWhereverItStands() {
    String outside =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + "<sdnList><sdnEntry><uid>1</uid><lastName>&e;</lastName></sdnEntry></sdnList>";
    assertThatThrownBy(() -> read(outside))
        .isInstanceOf(RefusedList.class)
        .hasMessageContaining("document type");
    String late =
        "<?xml version=\"1.0\"?><!-- <sdnList "
            + " ".repeat(5000)
            + "--><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
            + "<sdnList><sdnEntry><uid>1</uid><lastName>&b;</lastName></sdnEntry></sdnList>";
    assertThatThrownBy(() -> read(late)).isInstanceOf(RefusedList.class);
    assertThat(got).isEmpty();
  }

  @Test
  void anUndeclaredEntityAnEndlessEntryAndANestWithoutEndAreRefused() {
    String entity = SampleLists.OFAC.replace("Khaled", "&nobody;");
    assertThatThrownBy(() -> read(entity)).isInstanceOf(RefusedList.class);
    String deep = "<sdnList>" + "<a>".repeat(1000) + "</a>".repeat(1000) + "</sdnList>";
    assertThatThrownBy(() -> read(deep)).hasMessageContaining("nested deeper");
    String wide =
        "<sdnList><sdnEntry><uid>1</uid>" + "<a/>".repeat(30_000) + "</sdnEntry></sdnList>";
    assertThatThrownBy(() -> read(wide)).hasMessageContaining("longer than any");
    String line = "{\"id\":\"" + "x".repeat(5_000_000);
    assertThatThrownBy(() -> read(line)).hasMessageContaining("longer than any");
  }

  @Test
  void whatIsNoListIsRefusedInOneLine() {
    assertThatThrownBy(() -> read("hello")).hasMessageContaining("none of the known formats");
    assertThatThrownBy(() -> read("<html/>")).hasMessageContaining("none of the lists");
    assertThatThrownBy(() -> read("<sdnList></sdnList>")).hasMessageContaining("no entry");
  }

  @Test
  void aListOfManyEntriesIsReadInMemoryThatDoesNotGrow() throws IOException {
    String head = "<sdnList><publshInformation/>";
    String entry =
        "<sdnEntry><uid>%d</uid><lastName>Exercise %d</lastName><remarks>"
            + "x".repeat(500)
            + "</remarks></sdnEntry>";
    List<InputStream> parts = new ArrayList<>();
    parts.add(stream(head));
    for (int block = 0; block < 50; block++) {
      int from = block * 400;
      StringBuilder text = new StringBuilder();
      IntStream.range(from, from + 400).forEach(i -> text.append(entry.formatted(i, i)));
      parts.add(stream(text.toString()));
    }
    parts.add(stream("</sdnList>"));
    int[] count = new int[1];
    Taken taken =
        Lists.read(new SequenceInputStream(Collections.enumeration(parts)), one -> count[0]++);
    assertThat(taken.entries()).isEqualTo(20_000).isEqualTo(count[0]);
  }
}
