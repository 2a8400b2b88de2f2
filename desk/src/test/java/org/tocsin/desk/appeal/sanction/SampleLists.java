package org.tocsin.desk.appeal.sanction;

/** Invented entries in the formats of the publishers; nobody in them exists. */
public final class SampleLists {
  /** The UN's, with a day and one person and one group. */
  public static final String UN =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <CONSOLIDATED_LIST dateGenerated="2031-01-05T00:00:01.001Z">
        <INDIVIDUALS><INDIVIDUAL>
          <DATAID>7000001</DATAID><VERSIONNUM>1</VERSIONNUM>
          <FIRST_NAME>RASHAD</FIRST_NAME><SECOND_NAME>VUQAR</SECOND_NAME>
          <THIRD_NAME>QAZANFARZADE</THIRD_NAME>
          <UN_LIST_TYPE>Exercise</UN_LIST_TYPE><REFERENCE_NUMBER>EXi.001</REFERENCE_NUMBER>
          <LISTED_ON>2030-12-31</LISTED_ON><NAME_ORIGINAL_SCRIPT>Rəşad Vüqar oğlu Qəzənfərzadə\
      </NAME_ORIGINAL_SCRIPT><COMMENTS1>Exercise &amp; nobody.</COMMENTS1>
          <NATIONALITY><VALUE>Westland</VALUE></NATIONALITY>
          <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The Gate; Gatekeeper</ALIAS_NAME>\
      </INDIVIDUAL_ALIAS>
          <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1971-03-02</DATE>\
      </INDIVIDUAL_DATE_OF_BIRTH>
          <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>W 123456</NUMBER>\
      </INDIVIDUAL_DOCUMENT>
        </INDIVIDUAL></INDIVIDUALS>
        <ENTITIES><ENTITY><DATAID>7000002</DATAID><FIRST_NAME>ROAD GUARD OF WESTLAND</FIRST_NAME>
          <REFERENCE_NUMBER>EXe.002</REFERENCE_NUMBER></ENTITY></ENTITIES>
      </CONSOLIDATED_LIST>
      """;

  /** A later edition: the person's birth date differs, the group is gone, another came. */
  public static final String UN_LATER =
      UN.replace("2031-01-05", "2031-02-05")
          .replace("1971-03-02", "1971-03-20")
          .replace("7000002", "7000003")
          .replace("ROAD GUARD OF WESTLAND", "GATE OFFICE OF WESTLAND");

  public static final String EU =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2031-01-06T10:00:00+01:00">
        <sanctionEntity euReferenceNumber="EU.1.1" logicalId="13">
          <remark>Exercise</remark>
          <regulation publicationDate="2030-07-07" programme="EXE"/>
          <subjectType code="person" classificationCode="P"/>
          <nameAlias firstName="Samvel" lastName="Ghazaryan" wholeName="" strong="true"/>
          <nameAlias wholeName="Самвел Казарян" strong="false"/>
          <citizenship countryIso2Code="XX" countryDescription="EASTLAND"/>
          <birthdate calendarType="GREGORIAN" year="1960" birthdate=""/>
          <identification number="AB12" identificationTypeCode="passport"/>
        </sanctionEntity>
      </export>
      """;

  public static final String EU_CSV =
      """
      fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;\
      Entity_SubjectType_ClassificationCode;Entity_Regulation_Programme;NameAlias_WholeName;\
      BirthDate_BirthDate;Citizenship_CountryDescription
      2031-01-06;13;EU.1.1;P;EXE;Samvel Ghazaryan;;
      2031-01-06;13;EU.1.1;P;EXE;;1960-05-01;EASTLAND
      2031-01-06;14;EU.1.2;E;EXE;"Works; of the Dale";;
      """;

  public static final String OFAC =
      """
      <?xml version="1.0" standalone="yes"?>
      <sdnList xmlns="http://example.org/sdn">
        <publshInformation><Publish_Date>01/15/2031</Publish_Date><Record_Count>2</Record_Count>
        </publshInformation>
        <sdnEntry><uid>36</uid><firstName>Khaled</firstName><lastName>AL SHASHIRI</lastName>
          <sdnType>Individual</sdnType>
          <programList><program>EXERCISE</program></programList>
          <akaList><aka><uid>1</uid><type>a.k.a.</type><category>weak</category>\
      <lastName>Abu Dale</lastName></aka></akaList>
          <dateOfBirthList><dateOfBirthItem><dateOfBirth>circa 1955</dateOfBirth></dateOfBirthItem>
            <dateOfBirthItem><dateOfBirth>10 Dec 1956</dateOfBirth></dateOfBirthItem>
            <dateOfBirthItem><dateOfBirth>1950 to 1957</dateOfBirth></dateOfBirthItem></dateOfBirthList>
        </sdnEntry>
        <sdnEntry><uid>37</uid><lastName>M/V EXERCISE</lastName><sdnType>Vessel</sdnType></sdnEntry>
      </sdnList>
      """;

  public static final String FTM =
      """
      {"id":"EX-1","caption":"Nigar Example","schema":"Person","properties":{"name":["Nigar Example"],\
      "alias":["Нигяр Экзампл"],"birthDate":["1980"],"topics":["sanction"]},"datasets":["ex"],\
      "first_seen":"2030-02-03T00:00:00","last_change":"2031-01-07T00:00:00"}
      {"id":"EX-2","schema":"Address","properties":{"full":["1 Road"]}}
      no json
      """;

  private SampleLists() {}
}
