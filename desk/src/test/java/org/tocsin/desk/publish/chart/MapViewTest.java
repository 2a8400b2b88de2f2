package org.tocsin.desk.publish.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MapViewTest {
  private static final MapBox EARTH = new MapBox(-180, -85, 180, 85);

  private static List<Pin> strewn(int count) {
    Random random = new Random(7);
    List<Pin> pins = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double north = random.nextDouble(-60, 70);
      double east = random.nextDouble(-170, 170);
      pins.add(new Pin("Exercise " + i, north, east, "", 1 + i % 9));
    }
    return pins;
  }

  @Test
  void staysLightHoweverManyPlacesThereAre() {
    MapView view = MapView.of(strewn(5_000), EARTH, 1_000);
    int points =
        view.coasts().stream().mapToInt(line -> line.length / 2).sum()
            + view.borders().stream().mapToInt(line -> line.length / 2).sum();
    assertThat(points).isBetween(500, 6_000);
    assertThat(view.places()).hasSizeLessThan(400);
  }

  @Test
  void countsEveryPlaceOnce() {
    MapView view = MapView.of(strewn(5_000), EARTH, 1_000);
    assertThat(view.places().stream().mapToInt(place -> place.pins().size()).sum())
        .isEqualTo(5_000);
  }

  @Test
  void showsOnlyWhatLiesInside() {
    Pin inside = new Pin("Inside", 40, 46, "");
    Pin outside = new Pin("Outside", 10, 10, "");
    MapView view = MapView.of(List.of(inside, outside), new MapBox(44, 38, 50, 42), 800);
    assertThat(view.places()).singleElement().extracting(Cluster::label).isEqualTo("Inside");
    assertThat(view.borders()).isNotEmpty();
  }

  @Test
  void drawsNoLineAroundTheEarth() {
    for (double[] line : MapView.of(List.of(), EARTH, 1_000).coasts()) {
      for (int i = 3; i < line.length; i += 2) {
        assertThat(Math.abs(line[i] - line[i - 2])).isLessThan(180);
      }
    }
  }

  @Test
  void knowsNoPlaceOffTheEarth() {
    assertThatThrownBy(() -> new MapBox(10, 10, 5, 20)).hasMessageContaining("not a part");
    assertThat(MapBox.cut(-400, -200, 400, 200)).isEqualTo(new MapBox(-180, -90, 180, 90));
  }

  @Test
  void picturesOfHalfTheEarthStayLight() {
    Picture picture = Pictures.english().map(strewn(3_000), Sheet.WIDE, "m");
    assertThat(picture.svg().length()).isLessThan(130_000);
  }
}
