package org.tocsin.desk.warn.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.desk.warn.AlertRecord;
import org.xml.sax.SAXException;

/** CAP and Atom against the constraints of their standards. */
class FeedTest {
  private static final Instant RAISED = Instant.parse("2030-01-02T03:04:05.678Z");

  private static AlertRecord alert(String level, AlertRecord.End end) {
    return new AlertRecord(
        "h3kq9x2m5p7rt",
        "case",
        "key",
        "lifeline-closed",
        level,
        LocalDate.of(2030, 1, 1),
        "Exercise: <the road> & the \u0000pass",
        List.of(new AlertRecord.Reason("It is reported closed", List.of("c1"))),
        RAISED,
        42,
        new AlertRecord.Outlook("Reports that it is passable", List.of("How long"), ""),
        null,
        null,
        "",
        end);
  }

  private static Validator validator(String schema) throws SAXException {
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Objects.requireNonNull(FeedTest.class.getResource(schema)))
        .newValidator();
  }

  @ParameterizedTest
  @ValueSource(strings = {"watch", "warning", "emergency"})
  void anAlertIsAValidMessageOfTheProtocol(String level) throws Exception {
    String xml = new CapMessage(alert(level, null), true).xml();
    validator("cap-constraints.xsd").validate(new StreamSource(new StringReader(xml)));
    assertThat(xml)
        .contains("<status>Exercise</status>")
        .contains("<sent>2030-01-02T03:04:05-00:00</sent>")
        .contains("<certainty>Unknown</certainty>")
        .contains("&lt;the road&gt; &amp; the pass");
  }

  @Test
  void anAlertThatWasStoodDownCancelsTheMessageBefore() throws Exception {
    AlertRecord.End end =
        new AlertRecord.End("ben", RAISED.plusSeconds(3600), "it is open again", 50);
    String xml = new CapMessage(alert("warning", end), false).xml();
    validator("cap-constraints.xsd").validate(new StreamSource(new StringReader(xml)));
    assertThat(xml)
        .contains("<msgType>Cancel</msgType>")
        .contains(
            "<references>tocsin@desk.invalid,tocsin.h3kq9x2m5p7rt,2030-01-02T03:04:05-00:00"
                + "</references>");
  }

  @Test
  void theConstraintsRefuseWhatTheStandardRefuses() throws SAXException {
    String xml = new CapMessage(alert("watch", null), true).xml();
    Validator validator = validator("cap-constraints.xsd");
    for (String wrong :
        List.of(
            xml.replace("-00:00</sent>", "Z</sent>"),
            xml.replace("<status>Exercise", "<status>Practice"),
            xml.replace("<sender>", "<sender>a b"))) {
      assertThat(wrong).isNotEqualTo(xml);
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> validator.validate(new StreamSource(new StringReader(wrong))))
          .isInstanceOf(SAXException.class);
    }
  }

  @Test
  void aFeedHasWhatAtomRequiresOfItAndOfEachEntry() throws Exception {
    String xml = new AtomFeed("case", List.of(alert("watch", null))).xml();
    var document =
        javax.xml.parsers.DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new org.xml.sax.InputSource(new StringReader(xml)));
    for (String name : List.of("id", "title", "updated")) {
      assertThat(document.getElementsByTagName(name).getLength()).as(name).isEqualTo(2);
    }
    assertThat(document.getElementsByTagName("author").getLength()).isEqualTo(1);
    assertThat(xml).contains("href=\"h3kq9x2m5p7rt.cap\"");
  }
}
