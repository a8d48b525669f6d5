package counterpart.web.export.map;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Draws places on the part of the world that contains them. `data-at` holds `number,latitude,longitude`, separated
/// by `;`.
public final class MapDrawer implements FSObjectDrawer {

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element map,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        List<MapPicture.Place> places = Arrays.stream(
                        map.getAttribute("data-at").split(";"))
                .filter(place -> !place.isEmpty())
                .map(MapDrawer::place)
                .toList();
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) width,
                (float) height,
                graphics -> MapPicture.of(places).draw(graphics, width / dotsPerPixel, height / dotsPerPixel));
        return null;
    }

    private static MapPicture.Place place(String text) {
        String[] parts = text.split(",", -1);
        return new MapPicture.Place(
                Integer.parseInt(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }
}
