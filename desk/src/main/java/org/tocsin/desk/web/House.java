package org.tocsin.desk.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.desk.Desk;
import org.tocsin.desk.appeal.Appealing;
import org.tocsin.desk.appeal.campaign.Campaigns;
import org.tocsin.desk.appeal.criteria.Criteria;
import org.tocsin.desk.appeal.demand.Appeals;
import org.tocsin.desk.appeal.duty.Duties;
import org.tocsin.desk.appeal.notice.Notices;
import org.tocsin.desk.appeal.sanction.Sanctions;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.picture.Pictures;
import org.tocsin.desk.collect.redact.Redacting;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.assess.Assessing;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.law.Law;
import org.tocsin.desk.exchange.Exporting;
import org.tocsin.desk.exchange.Importing;
import org.tocsin.desk.field.Fielding;
import org.tocsin.desk.find.Finding;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.measure.board.Boards;
import org.tocsin.desk.people.People;
import org.tocsin.desk.publish.Building;
import org.tocsin.desk.publish.Certifying;
import org.tocsin.desk.publish.Publishing;
import org.tocsin.desk.publish.Returning;
import org.tocsin.desk.publish.comment.Comments;
import org.tocsin.desk.publish.neutral.Neutrality;
import org.tocsin.desk.publish.newsletter.Newsletter;
import org.tocsin.desk.publish.reply.Replies;
import org.tocsin.desk.publish.site.Site;
import org.tocsin.desk.warn.Footing;
import org.tocsin.desk.warn.Warning;
import org.tocsin.desk.warn.forecast.Predictions;
import org.tocsin.desk.warn.forecast.Scoreboards;
import org.tocsin.desk.warn.ladder.Ladders;
import org.tocsin.desk.warn.rule.History;
import org.tocsin.desk.warn.rule.RuleBook;

/** Hands the rooms of the open house to the pages; whoever opened the house closes it. */
@Configuration(proxyBeanMethods = false)
class House {
  private static final int LETTERS_A_ROUND = 50;

  @Bean
  static Clock clock() {
    return Clock.systemUTC();
  }

  @Bean(destroyMethod = "")
  static Collecting collecting(Desk desk) {
    return desk.collecting();
  }

  @Bean(destroyMethod = "")
  static Pictures pictures(Desk desk) {
    return desk.pictures();
  }

  @Bean(destroyMethod = "")
  static Redacting redacting(Desk desk) {
    return desk.redacting();
  }

  @Bean(destroyMethod = "")
  static Fielding fielding(Desk desk) {
    return desk.fielding();
  }

  @Bean(destroyMethod = "")
  static Establishing establishing(Desk desk) {
    return desk.establishing();
  }

  @Bean(destroyMethod = "")
  static Entities entities(Desk desk) {
    return desk.entities();
  }

  @Bean
  static Law law(Desk desk) {
    return desk.rooms().law();
  }

  @Bean
  static Assessing assessing(Desk desk) {
    return desk.rooms().assessing();
  }

  @Bean
  static Boards boards(Desk desk) {
    return desk.rooms().boards();
  }

  /** From the start of the pages on, the index follows the facts. */
  @Bean(destroyMethod = "")
  static Finding finding(Desk desk) {
    desk.finding().keepUp();
    return desk.finding();
  }

  @Bean(destroyMethod = "")
  static Appealing appealing(Desk desk) {
    return desk.appealing();
  }

  @Bean
  static Appeals appeals(Desk desk) {
    return desk.rooms().appeals();
  }

  @Bean
  static Notices notices(Desk desk) {
    return desk.rooms().notices();
  }

  @Bean
  static Duties duties(Desk desk) {
    return desk.rooms().duties();
  }

  @Bean
  static Sanctions sanctions(Desk desk) {
    return desk.rooms().sanctions();
  }

  @Bean
  static Campaigns campaigns(Desk desk) {
    return desk.rooms().campaigns();
  }

  @Bean
  static Rounds letterCounter(Campaigns campaigns) {
    return Rounds.toTheEnd("letter-counter", Duration.ofHours(1), campaigns::flush);
  }

  @Bean
  static Newsletter newsletter(Desk desk) {
    return desk.rooms().newsletter();
  }

  @Bean
  static Rounds newsletterPost(Newsletter newsletter, Clock clock) {
    return Rounds.of(
        "newsletter",
        Duration.ofSeconds(5),
        () -> newsletter.work(clock.instant(), LETTERS_A_ROUND));
  }

  @Bean
  static Comments comments(Desk desk) {
    return desk.rooms().comments();
  }

  @Bean
  static Criteria criteria(Desk desk) {
    return desk.rooms().criteria();
  }

  @Bean
  static Neutrality neutrality(Desk desk) {
    return desk.rooms().neutrality();
  }

  @Bean
  static Replies replies(Desk desk) {
    return desk.rooms().replies();
  }

  @Bean
  static Site site(Desk desk) {
    return desk.rooms().site();
  }

  @Bean(destroyMethod = "")
  static Measuring measuring(Desk desk) {
    return desk.measuring();
  }

  @Bean(destroyMethod = "")
  static Warning warning(Desk desk) {
    return desk.warning();
  }

  @Bean
  static Footing footing(Desk desk) {
    return new Footing(desk.rooms().assessing());
  }

  @Bean
  static History history(Desk desk) {
    return desk.rooms().history();
  }

  @Bean
  static RuleBook rules(Desk desk) {
    return desk.rooms().rules();
  }

  @Bean
  static Ladders ladders(Desk desk) {
    return desk.rooms().ladders();
  }

  @Bean
  static Predictions predictions(Desk desk) {
    return desk.rooms().predictions();
  }

  @Bean
  static Scoreboards scoreboards(Predictions predictions) {
    return new Scoreboards(predictions);
  }

  /** From the start of the pages on, somebody looks at the clock for the ladders. */
  @Bean
  static Rounds watchkeeper(Ladders ladders, Clock clock) {
    return Rounds.of("watchkeeper", Duration.ofSeconds(15), () -> ladders.tick(clock.instant()));
  }

  @Bean(destroyMethod = "")
  static Publishing publishing(Desk desk) {
    return desk.publishing();
  }

  @Bean(destroyMethod = "")
  static Building building(Desk desk) {
    return desk.rooms().building();
  }

  @Bean(destroyMethod = "")
  static Returning returning(Desk desk) {
    return desk.rooms().returning();
  }

  @Bean(destroyMethod = "")
  static Certifying certifying(Desk desk) {
    return desk.rooms().certifying();
  }

  @Bean(destroyMethod = "")
  static Importing importing(Desk desk) {
    return desk.importing();
  }

  @Bean(destroyMethod = "")
  static Exporting exporting(Desk desk) {
    return desk.exporting();
  }

  @Bean(destroyMethod = "")
  static People people(Desk desk) {
    return desk.people();
  }

  @Bean(destroyMethod = "")
  static Journal journal(Desk desk) {
    return desk.journal();
  }
}
